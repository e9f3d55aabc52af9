package io.headlight.activity.log.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownBodyTest {

    private static final HiddenMembers MEMBERS =
            new HiddenMembers(() -> List.of("token", "pin", "apiKey", "password", "iban"));

    private static Shown json(String body) {
        return JsonBody.shown(bytes(body), MEMBERS).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "Token",
                "ACCESS_TOKEN",
                "accessToken",
                "refresh-tokens",
                "hub.verify.token",
                "IBAN",
                "userIBANCode",
                "apikey",
                "api_key",
                "x-api-key",
                "APIKey",
                "password1_password",
                "pin"
            })
    void hidesByTheWordsOfAName(String name) {
        assertThat(MEMBERS.hides(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipping", "opinion", "tokenized", "api", "key", "keyApi", "", "-", "libanon"})
    void showsWhatOnlyLooksAlike(String name) {
        assertThat(MEMBERS.hides(name)).isFalse();
    }

    @Property(tries = 1000)
    void nothingOfAHiddenValueIsShownHoweverDeep(
            @ForAll @AlphaChars @StringLength(min = 12, max = 20) String value, @ForAll("names") String name) {
        var body = "[{\"a\":{\"%s\":{\"b\":[\"%s\",{\"c\":\"%s\"}]}}},\"kept\"]".formatted(name, value, value);
        var shown = json(body);
        assertThat(shown.text()).doesNotContain(value).contains("kept").contains("[hidden]");
        assertThat(shown.hidden()).isOne();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("token", "access_token", "userPin", "API-KEY", "Passwords");
    }

    @Test
    void pairsAreMembersToo() {
        var shown = json(
                "{\"Attributes\":[{\"key\":\"iban\",\"value\":\"DE02\"},{\"key\":\"name\",\"value\":\"Harbor\"}]}");
        assertThat(shown.text())
                .isEqualTo("{\"Attributes\":[{\"key\":\"iban\",\"value\":\"[hidden]\"},"
                        + "{\"key\":\"name\",\"value\":\"Harbor\"}]}");
    }

    @Test
    void largeAndBrokenNumbersStayExact() {
        assertThat(json("{\"commitNumber\":11852014733821000001,\"amount\":12.75}")
                        .text())
                .isEqualTo("{\"commitNumber\":11852014733821000001,\"amount\":12.75}");
    }

    @Test
    void hidesElementsAndAttributes() {
        var shown = XmlBody.shown(bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <s:Envelope xmlns:s="urn:s"><s:Token>abc<i>def</i></s:Token><a pin="1234" id="7">x &amp; y</a></s:Envelope>
                """.strip()), MEMBERS).orElseThrow();
        assertThat(shown.text())
                .doesNotContain("abc", "def", "1234")
                .contains("<s:Token>[hidden]</s:Token>", "id=\"7\"", "x &amp; y");
        assertThat(shown.hidden()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
                "<a>",
                "<a></b>"
            })
    void showsNoXmlThatIsNotPlain(String body) {
        assertThat(XmlBody.shown(bytes(body), MEMBERS)).isEmpty();
    }

    @Test
    void hidesFieldsOfAForm() {
        var shown = FormBody.shown(bytes("name=Harbor%20Ltd&access_token=s%26cret&pin"), MEMBERS)
                .orElseThrow();
        assertThat(shown.text()).isEqualTo("name = Harbor Ltd\naccess_token = [hidden]\npin = [hidden]");
        assertThat(shown.hidden()).isEqualTo(2);
        assertThat(FormBody.shown(bytes("a=%zz"), MEMBERS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":1,\"a\":2}", "[1] 2", "{\"token\":\"x\"} "})
    void showsJsonOnlyWhenAllOfItIsRead(String body) {
        var shown = JsonBody.shown(bytes(body), MEMBERS);
        assertThat(shown.isPresent()).isEqualTo(body.endsWith("} "));
    }
}
