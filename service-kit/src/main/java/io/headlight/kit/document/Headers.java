package io.headlight.kit.document;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers, described once. */
final class Headers {

    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String RETRY_AFTER = "Retry-After";
    static final String REPLAYED = "Idempotency-Replayed";
    static final String CHALLENGE = "WWW-Authenticate";

    private static final Map<String, Header> ALL = Map.of(
            ETAG, header("The state that is answered; send it as If-Match with a change.", "\"3\""),
            LOCATION, header("Where what was made is.", "/v1/plans/" + ProblemExamples.ID),
            RETRY_AFTER, header("Seconds after which the same request may be sent again.", "2"),
            REPLAYED, header("true: the answer that the first request with this Idempotency-Key got.", "true"),
            CHALLENGE, header("The scheme, and what is wrong with the token.", "Bearer error=\"invalid_token\""));

    private Headers() {}

    static void add(String name, APIResponse to, Components components) {
        if (components.getHeaders() == null || !components.getHeaders().containsKey(name)) {
            components.addHeader(name, ALL.get(name));
        }
        to.addHeader(name, OASFactory.createHeader().ref(name));
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }
}
