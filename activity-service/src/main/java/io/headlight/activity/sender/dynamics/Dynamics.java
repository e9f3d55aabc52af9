package io.headlight.activity.sender.dynamics;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Setting;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Webhooks of Dynamics 365, as its Plug-in Registration tool makes them. Steps should be asynchronous, after the operation,
 * and of updates have a post image with {@code ownerid}, {@code statecode}, {@code createdon} and {@code modifiedon}: a
 * synchronous one undoes the user's own save when we fail, and without the image there is nothing but what changed.
 */
@Singleton
class Dynamics implements Sender {

    private static final int SECRET_BYTES = 24;

    private final Parts parts = new Parts(new SecretVerifier(), new ContextSplitter(), new ContextMapper());

    @Override
    public String name() {
        return "DYNAMICS";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.of(Credentials.secret(Credentials.randomText(SECRET_BYTES)));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.optional(
                        SecretVerifier.CARRIED_BY,
                        "QUERY|HEADER",
                        "QUERY",
                        "Where the secret is sent: QUERY for the authentication WebhookKey or HttpQueryString,"
                                + " HEADER for HttpHeader."),
                Setting.optional(
                        SecretVerifier.NAME,
                        "[A-Za-z0-9-]{1,64}",
                        "code",
                        "Name of that header or query parameter; a WebhookKey is code. Let a header's name end in"
                                + " -key, so that its value is never kept with the delivery."),
                Setting.optional(
                        Opportunities.CURRENCY, "[A-Z]{3}", null, "The currency of the opportunities' values."));
    }

    @Override
    public Parts parts() {
        return parts;
    }

    /** It tries once more and only after 502, 503 or 504; then the system job has failed, and its event is lost. */
    @Override
    public boolean retriesKindly() {
        return false;
    }

    @Override
    public Incoming sample(Instant now) {
        var body = """
                {"MessageName":"Create","PrimaryEntityName":"phonecall","OperationId":"5a3b1e00-0000-4000-8000-%1$012x",
                 "PrimaryEntityId":"5a3b1e00-0000-4000-8000-000000000001","CorrelationId":"%2$s","Depth":1,"Stage":40,
                 "Mode":1,"OperationCreatedOn":"/Date(%3$d+0000)/","PostEntityImages":[],"PreEntityImages":[],
                 "InputParameters":[{"key":"Target","value":{"LogicalName":"phonecall",
                  "Id":"5a3b1e00-0000-4000-8000-000000000001","Attributes":[
                   {"key":"statecode","value":{"Value":1}},{"key":"directioncode","value":true},
                   {"key":"actualdurationminutes","value":5},{"key":"createdon","value":"/Date(%3$d)/"},
                   {"key":"modifiedon","value":"/Date(%3$d)/"},{"key":"actualend","value":"/Date(%3$d)/"},
                   {"key":"ownerid","value":{"LogicalName":"systemuser","Id":"5a3b1e00-0000-4000-8000-000000000002"}}]}}]}
                """.formatted(now.toEpochMilli(), Context.NO_ID, now.toEpochMilli());
        return Incoming.posted(
                Map.of(
                        "content-type", List.of("application/json"),
                        "x-ms-dynamics-organization", List.of("sample.crm.dynamics.com")),
                body.getBytes(StandardCharsets.UTF_8),
                now);
    }
}
