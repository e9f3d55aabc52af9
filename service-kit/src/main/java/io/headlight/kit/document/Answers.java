package io.headlight.kit.document;

import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.MethodInfo;

/** What an operation answers when it does what was asked: the scanner leaves the body of a described 201 out. */
final class Answers {

    private static final String JSON = "application/json";
    private static final String NO_CONTENT = "204";

    private final Components components;

    Answers(Components components) {
        this.components = components;
    }

    void complete(Operation operation, MethodInfo method, boolean isIdempotent) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getRef() == null) {
                if (hasNoBody(response) && !status.equals(NO_CONTENT)) {
                    schemaOf(method).ifPresent(schema -> setBody(response, schema));
                }
                addHeaders(response, isIdempotent);
            }
        });
    }

    private static boolean hasNoBody(APIResponse response) {
        return response.getContent() == null
                || response.getContent().getMediaTypes() == null
                || response.getContent().getMediaTypes().isEmpty();
    }

    private Optional<String> schemaOf(MethodInfo method) {
        return Resources.answer(method)
                .filter(name -> components.getSchemas() != null
                        && components.getSchemas().containsKey(name));
    }

    private static void setBody(APIResponse response, String schema) {
        response.setContent(OASFactory.createContent()
                .addMediaType(
                        JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(schema))));
    }

    /** The description says which there are; that of a replay is everywhere alike. */
    private void addHeaders(APIResponse response, boolean isIdempotent) {
        var said = response.getDescription() == null ? "" : response.getDescription();
        if (said.contains(Headers.ETAG)) {
            Headers.add(Headers.ETAG, response, components);
        }
        if (said.contains(Headers.LOCATION)) {
            Headers.add(Headers.LOCATION, response, components);
        }
        if (isIdempotent) {
            Headers.add(Headers.REPLAYED, response, components);
        }
    }
}
