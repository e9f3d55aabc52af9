package io.headlight.activity.source.catalog;

/** Who makes what a partner's system proves itself with. */
public enum CredentialsOrigin {
    /** We do, unless some are given. */
    ISSUED,
    /** Only the partner's system does: they must be given. */
    GIVEN
}
