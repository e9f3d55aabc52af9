package io.headlight.activity.sender.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesforceTest {

    private static final String FIRST = Soap.notification("04l1", "Task", Soap.field("Id", "00T1"));
    private static final String SECOND = Soap.notification("04l2", "Event", Soap.field("Id", "00U1"));

    private final Sender sender = new Salesforce();

    private static String stored(String body) {
        return new String(new Salesforce().storable(body.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private String id(String body) {
        return sender.splitter().messageId(Soap.posted(null, body), Settings.NONE);
    }

    @Test
    void eachNotificationIsAnItem() {
        var items = sender.splitter().split(Soap.posted(null, Soap.message(FIRST, SECOND)), Settings.NONE);
        assertThat(items).extracting(item -> item.eventId()).containsExactly("04l1", "04l2");
        assertThat(items)
                .extracting(item -> item.payload().toString())
                .containsExactly(
                        "{\"sobjectType\":\"Task\",\"Id\":\"00T1\"}", "{\"sobjectType\":\"Event\",\"Id\":\"00U1\"}");
        assertThat(items).allSatisfy(item -> assertThat(item.toldAt()).isEqualTo(Soap.RECEIVED));
    }

    @Test
    void aMessageIsNamedByItsNotificationsAlone() {
        assertThat(id(Soap.message(FIRST, SECOND)))
                .isEqualTo(id(Soap.message(FIRST, SECOND).replace("secret_session", "another")))
                .isNotEqualTo(id(Soap.message(FIRST)))
                .isNotEqualTo(id(Soap.message(FIRST, FIRST)))
                .startsWith("sha256:");
        assertThatThrownBy(() -> id(Soap.message(FIRST.replace("<Id>04l1</Id>", ""))))
                .isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> id(Soap.message(FIRST.replace("04l1", "0".repeat(10_000)))))
                .isInstanceOf(MalformedBody.class);
    }

    @Test
    void theAnswerIsTheAckThatSalesforceWaitsFor() {
        var answer = sender.stored("0197");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.mediaType()).isEqualTo("text/xml");
        assertThat(answer.body())
                .contains("<notificationsResponse xmlns=\"http://soap.sforce.com/2005/09/outbound\"><Ack>true</Ack>");
    }

    @Test
    void theSessionIdIsNeverStored() {
        var body = Soap.message(FIRST);
        assertThat(stored(body))
                .isEqualTo(body.replace("00D7Q!AQ4AQPs7.secret_session", ""))
                .contains("<SessionId></SessionId>");
        assertThat(id(stored(body))).isEqualTo(id(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sf:SessionId>secret</sf:SessionId >",
                "<SessionId\n a='b'>secret</SessionId>",
                "<SessionId><![CDATA[secret]]></SessionId>",
                "<SessionId>sec<!-- x -->secret</SessionId><x/><SessionId>secret</SessionId>",
                "<SessionId>secret"
            })
    void howeverItIsWritten(String written) {
        assertThat(stored("<a>Zoë" + written)).startsWith("<a>Zoë<").doesNotContain("secret");
    }

    @Test
    void whatOnlyLooksLikeItStays() {
        var body = "<a><SessionId xsi:nil='true'/><b>x</b><SessionIds>kept</SessionIds></a>";
        assertThat(stored(body)).isEqualTo(body);
        assertThat(stored("<SessionId>".repeat(90_000))).isEqualTo("<SessionId>");
    }

    @Test
    void theSampleCountsAsACall() {
        var sample = sender.sample(Soap.RECEIVED);
        assertThat(new Arrivals(sender, Map.of("organizationId", Soap.ORGANIZATION))
                        .after(sender.splitter().split(sample, Settings.NONE)))
                .extracting(Claim::activityType)
                .containsExactly("call");
        assertThat(sender.verifier().recognizes(sample)).isTrue();
        assertThat(sender.retriesKindly()).isTrue();
    }
}
