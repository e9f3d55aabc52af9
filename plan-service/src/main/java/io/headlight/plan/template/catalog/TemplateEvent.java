package io.headlight.plan.template.catalog;

/** What made a version of a template. */
public enum TemplateEvent {
    /** It comes with the product. */
    SHIPPED,
    /** Somebody made it, or made it anew after it was retired. */
    ADDED,
    CHANGED,
    /** No plan can be begun from it any more; its content stays as it was. */
    RETIRED
}
