package io.headlight.activity.erased;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.activity.Counterpart;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands around a name, it is found. */
class NamesInTextProperties {

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.of(
                "",
                " ",
                "\"",
                "'",
                "<",
                ">",
                "(",
                ")",
                ",",
                ";",
                ": ",
                "=",
                "&",
                "to=",
                "\n",
                "mailto:",
                "tel:",
                "Zoë ",
                "{",
                "}",
                "Quay|",
                "https://host/users/",
                "?a=b&m=",
                "a/b?c|");
    }

    @Provide
    Arbitrary<String> after() {
        return Arbitraries.of(
                "", " ", "\"", "'", "<", ">", "(", ")", ",", ";", ":", "&cc=", ". ", "\n", "?", "}", " Zoë");
    }

    @Provide
    Arbitrary<String> emails() {
        var local = Arbitraries.strings()
                .withChars("abcxyz019._+-")
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(text -> Character.isLetterOrDigit(text.charAt(0)));
        return local.map(text -> text + "@harbor.example");
    }

    @Provide
    Arbitrary<String> phones() {
        return Arbitraries.of(
                "+49 30 901820", "030-901 820", "(030) 901820", "0049.30.90.18.20", "4930901820", "+4930901820");
    }

    @Property(tries = 1000)
    void anEmailIsFound(
            @ForAll("before") String before, @ForAll("emails") String email, @ForAll("after") String after) {
        assertThat(NamesInText.in(before + email + after))
                .contains(Counterpart.email(email).orElseThrow());
    }

    @Property(tries = 1000)
    void aPhoneNumberIsFoundHoweverItIsWritten(
            @ForAll("before") String before, @ForAll("phones") String phone, @ForAll("after") String after) {
        assertThat(NamesInText.in(before + phone + after)).containsAnyElementsOf(sought("+49 30 901820"));
    }

    private static Set<String> sought(String phone) {
        return PhoneNumber.read(phone).orElseThrow().asSought();
    }

    @Test
    void oneNumberAmongOthersIsFound() {
        assertThat(NamesInText.in("on 2026-03-10 0170 1234567 and 030 901820"))
                .containsAnyElementsOf(sought("+49 170 1234567"))
                .containsAnyElementsOf(sought("+49 30 901820"));
        assertThat(NamesInText.in("0170 1234567 2026-03-10")).containsAnyElementsOf(sought("0170 1234567"));
        assertThat(NamesInText.in("+49 (0)170 / 123 45 67")).containsAnyElementsOf(sought("0170 1234567"));
        assertThat(NamesInText.in("call 1234567")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+1 212 555 0142, +44 712 555 0142",
        "+1 212 555 0142, +49 212 555 0142",
        "+1 712 555 0142, +44 (0)712 555 0142",
        "0212 555 0142, +49 30 212 555 0142",
        "+49 30 901820, 901820",
        "+49 30 901820, company:4930901820",
        "+49 30 901820, deal_4930901820"
    })
    void anotherNumberIsAnothers(String sought, String found) {
        assertThat(NamesInText.in(found)).doesNotContainAnyElementsOf(sought(sought));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"Regards\\npat@harbor.example\\tbye\"}",
                "{\"from\":\"\\u003cpat@harbor.example\\u003e\"}",
                "[\"p\\u0061t\\u0040harbor.example\"]",
                "{\"link\":\"https://host/?mail=pat%40harbor.example\"}",
                "from=%3Cpat%40harbor.example%3E&x=%zz",
                "mail%3Dpat%40harbor.example",
                "100%&mail=pat@harbor.example",
                "{\"broken\":\"pat@harbor.example",
            })
    void anEmailIsFoundInWhatWasSent(String sent) {
        assertThat(SentText.namesIn(sent)).contains("email:pat@harbor.example");
    }

    @Test
    void moreIsFoundInWhatWasSent() {
        assertThat(SentText.namesIn("{\"a\":\"o\\u0027brien@x.example m\\u00fcller@x.example\"}"))
                .contains("email:o'brien@x.example", "email:müller@x.example");
        assertThat(SentText.namesIn("mail=pat%2bnews@x.example")).contains("email:pat+news@x.example");
        assertThat(SentText.namesIn("tel=%2B49%2030+901820")).containsAnyElementsOf(sought("+49 30 901820"));
        assertThat(SentText.namesIn("{\"phone\":4930901820}")).containsAnyElementsOf(sought("+49 30 901820"));
        assertThat(SentText.namesIn("{\"dealId\":4930901820}")).isEmpty();
    }

    @Test
    void whatMayBeAnIdHasFiveSignsAndADigit() {
        assertThat(NamesInText.idsIn("{\"objectId\":123456,\"n\":88,\"kind\":\"contact\",\"x\":\"cont_4\"}"))
                .containsExactlyInAnyOrder("123456", "cont_4");
    }

    @Test
    void whatMightBeNamesIsBounded() {
        var text = IntStream.range(0, 60_000).mapToObj("0170 %08d, "::formatted).collect(Collectors.joining());
        assertThat(NamesInText.in(text)).hasSizeBetween(NamesInText.MOST, NamesInText.MOST + 100);
        assertThat(SentText.namesIn("{\"a\":[\"" + text + "\",\"" + text + "\"]}"))
                .hasSizeBetween(NamesInText.MOST, NamesInText.MOST + 100);
    }

    @Test
    void aLongTextOfAlmostNamesIsReadInNoTime() {
        var text = "1 ".repeat(100_000) + "a".repeat(300_000) + "@".repeat(100_000) + ".-/ ".repeat(100_000);
        assertThat(NamesInText.in(text)).allMatch(name -> name.startsWith("number:"));
    }
}
