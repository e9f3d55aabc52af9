package io.headlight.activity.erased;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.activity.Counterpart;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever stands around a name, it is found. */
class NamesInTextProperties {

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.of(
                "", " ", "\"", "'", "<", ">", "(", ")", ",", ";", ": ", "=", "&", "to=", "\n", "mailto:", "Zoë ", "{",
                "}");
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
        assertThat(NamesInText.in(before + phone + after)).contains("phone:" + lastNine(phone));
    }

    private static String lastNine(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 9));
    }

    @Test
    void oneNumberAmongOthersIsFound() {
        assertThat(NamesInText.in("on 2026-03-10 0170 1234567 and 030 901820"))
                .contains("phone:701234567", "phone:030901820");
        assertThat(NamesInText.in("0170 1234567 2026-03-10")).contains("phone:701234567");
        assertThat(NamesInText.in("call 12345")).isEmpty();
    }

    @Test
    void whatMayBeAnIdHasFiveSignsAndADigit() {
        assertThat(NamesInText.idsIn("{\"objectId\":123456,\"n\":88,\"kind\":\"contact\",\"x\":\"cont_4\"}"))
                .containsExactlyInAnyOrder("123456", "cont_4");
    }

    @Test
    void aLongTextOfAlmostNamesIsReadInNoTime() {
        var text = "1 ".repeat(100_000) + "a".repeat(300_000) + "@".repeat(100_000) + ".-/ ".repeat(100_000);
        assertThat(NamesInText.in(text)).allMatch(name -> name.startsWith("phone:"));
    }
}
