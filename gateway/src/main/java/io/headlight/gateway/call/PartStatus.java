package io.headlight.gateway.call;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How whole a part of a view is. */
@Schema(name = "ViewPartStatus")
public enum PartStatus {
    OK,
    DEGRADED
}
