package io.headlight.kit.caller;

/** The realm roles, as {@code @RolesAllowed} wants them. */
public final class Role {

    /** Sees and acknowledges their own. */
    public static final String REP = "rep";
    /** Leads the teams they are a member of, and all below. */
    public static final String MANAGER = "manager";
    /** Everything of their own tenant. */
    public static final String ADMIN = "admin";
    /** A partner's system: brings facts, reads nothing. */
    public static final String INTEGRATION = "integration";
    /** One of our own services at work for a tenant it names, without a person. */
    public static final String SERVICE = "service";

    private Role() {}
}
