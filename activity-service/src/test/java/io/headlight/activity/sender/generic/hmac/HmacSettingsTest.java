package io.headlight.activity.sender.generic.hmac;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Setting;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.generic.Generic;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said, and what of it goes together. */
class HmacSettingsTest {

    private static final Sender SENDER = new Generic(new HmacScheme());

    private static Optional<String> fault(String said) {
        var values = new HashMap<String, String>();
        for (var pair : said.split(";")) {
            values.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return SENDER.faultOf(Settings.of(SENDER, values));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "header=X-Hub-Signature-256;prefix=sha256=",
                "template=v0:{timestamp}:{body};timestampHeader=X-Time;prefix=v0=",
                "template={timestamp}.{body};timestampPart=t;signaturePart=v1",
                "template={timestamp}.{body};timestampHeader=X-Time;signaturePart=v1",
                "template={method}{url}{body}{timestamp};timestampHeader=X-Time",
                "template={id}.{timestamp}.{body};timestampHeader=X-Time;idHeader=X-Id",
                "idHeader=X-Id"
            })
    void whatGoesTogether(String said) {
        assertThat(fault(said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "template=body|{body}",
                "template={timestamp};timestampHeader=X-Time|{body}",
                "template={timestamp}.{body}|timestampHeader",
                "timestampHeader=X-Time|not signed",
                "timestampPart=t;signaturePart=v1|not signed",
                "template={id}{body}|idHeader",
                "template={timestamp}{body};timestampHeader=X-Time;timestampPart=t;signaturePart=v1|not both",
                "template={timestamp}{body};timestampPart=t|signaturePart",
                "signaturePart=v1;prefix=sha256=|not both",
                "idHeader=x-signature|different headers",
                "template={timestamp}{body};header=X-Time;timestampHeader=x-time|different headers"
            })
    void whatDoesNot(String said, String sentence) {
        assertThat(fault(said)).hasValueSatisfying(fault -> assertThat(fault).contains(sentence));
    }

    @Test
    void whatIsNotSaidGoesTogether() {
        assertThat(SENDER.faultOf(Settings.of(SENDER, Map.of()))).isEmpty();
        assertThat(SENDER.settings()).extracting(Setting::name).doesNotHaveDuplicates();
        assertThat(SENDER.settings())
                .filteredOn(setting -> setting.byDefault() != null)
                .allSatisfy(setting -> assertThat(setting.byDefault()).matches(setting.pattern()));
    }

    @ParameterizedTest
    @CsvSource({
        "template,{body},true",
        "template,v0:{timestamp}:{body},true",
        "template,{Body},false",
        "template,{secret},false",
        "template,{body,false",
        "template,'',false",
        "header,X-Signature,true",
        "header,X Signature,false",
        "windowSeconds,300,true",
        "windowSeconds,0,false",
        "windowSeconds,100000,false",
        "algorithm,MD5,false",
        "itemsPointer,/data/items,true",
        "itemsPointer,data,false",
        "idPointer,/a~2b,false",
        "idPointer,/a~1b,true"
    })
    void aSettingIsOfItsPattern(String name, String value, boolean taken) {
        var setting = SENDER.settings().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(Pattern.matches(setting.pattern(), value)).isEqualTo(taken);
    }
}
