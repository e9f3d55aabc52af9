package io.headlight.activity.dataexport;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of an export.
 *
 * @param kind what it is, in capitals
 * @param value the same as its kind has elsewhere, where it can be read one by one
 */
@Schema(
        requiredProperties = {"kind", "value"},
        examples = """
                {"kind": "OWNER", "value": {"sourceId": "01970000-0000-7000-8000-0000000000a7", "ownerId": "20114407",
                 "repId": "9e500000-0000-4000-8000-00000000000b", "mappedAt": "2026-03-10T09:20:00Z"}}""")
public record ExportLine(
        @Schema(examples = "ACTIVITY") String kind,
        @Schema(type = SchemaType.OBJECT) Object value) {}
