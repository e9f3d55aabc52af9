package io.headlight.activity.erasure;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is found however it is written, and nobody else's is. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EraseWrittenOtherwiseTest {

    private final String type = "erased_" + UUID.randomUUID().toString().substring(0, 8);
    private final Customer pat = new Customer(type);
    private final ErasuresNow erasures;
    private final Stored stored;
    private final TestClock clock;

    EraseWrittenOtherwiseTest(ErasuresNow erasures, Stored stored, TestClock clock) {
        this.erasures = erasures;
        this.stored = stored;
        this.clock = clock;
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regards\\n%s", "\\u003c%s\\u003e", "https://host/users/%s", "Quay|%s", "mail%%3D%s"})
    @DisplayName("an email is found in a body, whatever escapes stand around it")
    void foundInABody(String text) throws Throwable {
        var partner = Partner.neutral(ADA);
        partner.tell("{\"type\":\"person.changed\",\"data\":{\"text\":\"%s\"}}".formatted(text.formatted(pat.email())));
        partner.isWorkedOff();
        assertThat(stored.whereIs(pat.email())).contains("delivery.body");
        erasures.erase("{\"email\":\"%s\",\"reason\":\"asked\"}".formatted(pat.email()));
        assertThat(stored.whereIs(pat.email())).isEmpty();
    }

    @Test
    @DisplayName("whose number differs in the first digits only, and whatever has it as its id, stays as it is")
    void anotherStays() throws Throwable {
        var same = String.valueOf(ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L));
        var partner = Partner.neutral(ADA);
        partner.tell("""
                {"type":"activity.recorded","timestamp":"2026-03-02T12:00:00Z","data":{"externalId":"m:1",
                 "activityType":"%s","occurredAt":"2026-03-02T09:00:00Z","rep":{"email":"ann@acme.example"},"value":1,
                 "subject":{"account":"company:1212%s"},"counterparts":["+44 712%s"],
                 "attributes":{"dealId":1212%s,"about":"call +44 712%s"}}}
                """.formatted(type, same, same, same, same));
        partner.isWorkedOff();
        erasures.erase("{\"phone\":\"+1 212%s\",\"reason\":\"asked\"}".formatted(same));

        var activity = pat.activities().getFirst();
        assertThat(activity.get("subject").toString()).contains("company:1212" + same);
        assertThat(activity.get("attributes").toString()).contains("dealId=1212" + same, "call +44 712" + same);
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then()
                .body("items[0].erasedAt", equalTo(null));
    }

    @Test
    @DisplayName("beside the word for their kind an id alone is a name, as a number too")
    void anIdAlone() throws Throwable {
        var id = String.valueOf(ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L));
        var partner = Partner.neutral(ADA);
        partner.tell(pat.meeting("m:1", 2, "contact:" + id, 10)
                .replace("\"firstTime\":true", "\"contactId\":%s,\"contactKey\":\"%s\"".formatted(id, id)));
        partner.isWorkedOff();
        assertThat(pat.activities().getFirst().get("attributes").toString()).contains("contactId=" + id);
        erasures.erase("{\"contactId\":\"contact:%s\",\"reason\":\"asked\"}".formatted(id));
        assertThat(stored.whereIs(id)).isEmpty();
    }
}
