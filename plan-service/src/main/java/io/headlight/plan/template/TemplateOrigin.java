package io.headlight.plan.template;

/** Whose a template is. */
public enum TemplateOrigin {
    /** Comes with the product, the same for every organization. */
    SHIPPED,
    /** Made by the organization. */
    OWN
}
