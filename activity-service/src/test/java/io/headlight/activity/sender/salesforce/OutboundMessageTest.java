package io.headlight.activity.sender.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.json.MalformedBody;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundMessageTest {

    private static final String TASK = Soap.notification(
            "04l7Q000001xyzAQAQ",
            "Task",
            Soap.field("Id", "00T7Q00000aBcDeUAK")
                    + Soap.field("Subject", "Zoë &amp; <![CDATA[<b>]]>&#x41;")
                    + "<sf:CallType xsi:nil=\"true\"/>");

    private static OutboundMessage read(String body) {
        return OutboundMessage.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(String body, String because) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining(because)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aMessageIsReadWithoutItsSession() {
        var message = read(Soap.message(TASK));
        assertThat(message.organizationId()).isEqualTo(Soap.ORGANIZATION);
        assertThat(message.toString()).doesNotContain("secret_session");
        assertThat(message.notifications()).singleElement().satisfies(notification -> {
            assertThat(notification.id()).isEqualTo("04l7Q000001xyzAQAQ");
            assertThat(notification.object()).isEqualTo("Task");
            assertThat(notification.fields())
                    .containsEntry("Id", "00T7Q00000aBcDeUAK")
                    .containsEntry("Subject", "Zoë & <b>A")
                    .containsEntry("CallType", null);
        });
    }

    @Test
    void aHundredNotificationsAreReadAndNotOneMore() {
        var hundred = String.join("", Collections.nCopies(100, TASK));
        assertThat(read(Soap.message(hundred)).notifications()).hasSize(100);
        refuses(Soap.message(hundred, TASK), "more than 100");
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        var lols = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
                .collect(Collectors.joining());
        refuses("<!DOCTYPE x [<!ENTITY l0 \"secret\">" + lols + "]><x>&l9;</x>", "document type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                "<!DOCTYPE x [<!ENTITY e PUBLIC \"p\" \"http://127.0.0.1:1/e\">]><x>&e;</x>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p.dtd\"> %p;]><x/>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>",
                "<!DOCTYPE x PUBLIC \"-//x\" \"file:///dev/random\"><x>&e;</x>",
                "<!DOCTYPE x><x/>"
            })
    void documentTypesAndWhatTheyOpenAreRefused(String body) {
        refuses(body, "document type");
    }

    @Test
    void anEntityThatNobodyDeclaredIsRefused() {
        assertThatThrownBy(() -> read(Soap.message(TASK.replace("&amp;", "&xxe;"))))
                .isInstanceOf(MalformedBody.class);
    }

    @Test
    void depthElementsAndTextsAreBounded() {
        refuses("<a>".repeat(100_000), "deeper");
        refuses(Soap.message("<a/>".repeat(60_000)), "more elements");
        var long1 = TASK.replace("&#x41;", "A".repeat(131_072));
        refuses(Soap.message(long1), "131072");
        read(Soap.message(TASK.replaceFirst("(?s)Zoë.*&#x41;", "A".repeat(131_072))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "<a",
                "<a></b>",
                "<a/><b/>",
                "<a b='1' b='2'/>",
                "<notifications><Notification><Id>1</Id></Notification></notifications>",
                "<x xmlns='http://soap.sforce.com/2005/09/outbound'><Notification><Id>1</Id></Notification></x>",
                "<notifications xmlns='http://soap.sforce.com/2005/09/outbound'/>"
            })
    void whatIsNoMessageIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedBody.class);
    }

    @Test
    void otherEncodingsAreNoWayPast() {
        for (var charset : new java.nio.charset.Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE}) {
            assertThatThrownBy(() -> OutboundMessage.read(
                            Soap.message(TASK).replace("UTF-8", charset.name()).getBytes(charset)))
                    .isInstanceOf(MalformedBody.class);
        }
        assertThatThrownBy(() -> OutboundMessage.read(Soap.message(TASK).getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aFieldTwiceIsRefused() {
        refuses(Soap.message(TASK.replace("Subject", "Id")), "twice");
    }
}
