package io.headlight.activity.erasure;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.testing.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody at a customer's of whom no other test knows, and what a partner tells of them. */
public final class Customer {

    private final String name = "pat" + UUID.randomUUID().toString().substring(0, 8);
    private final String digits = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L));
    private final String type;

    public Customer(String type) {
        this.type = type;
    }

    public String email() {
        return name + "@harbor.example";
    }

    public String contact() {
        return "person:" + name;
    }

    /** As people write it. */
    public String phone() {
        return "+49 %s %s-%s".formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6));
    }

    public String digits() {
        return digits;
    }

    public String erasure() {
        return """
                {"contactId":"%s","email":"%s","phone":"%s","reason":"They asked for it"}
                """.formatted(contact(), email(), phone());
    }

    /** A meeting of Ann's on a day of March 2026 that was worth something. */
    public String meeting(String key, int day, String contact, int value) {
        return meeting(key, day, contact, value, "{\"email\":\"ann@acme.example\"}");
    }

    public String meeting(String key, int day, String contact, int value, String rep) {
        return """
                {"type":"activity.recorded","timestamp":"2026-03-%02dT12:00:00Z","data":{"externalId":"%s",
                 "activityType":"%s","occurredAt":"2026-03-%02dT09:00:00Z","rep":%s,"value":%d,
                 "subject":{"account":"Harbor","contact":"%s"},"counterparts":["%s","%s","zoe@harbor.example"],
                 "attributes":{"firstTime":true,"invited":["%s","Zoe"],"about":"call %s back"}}}
                """.formatted(
                        day, key, type, day, rep, value, contact, email(), phone(), email().toUpperCase(), phone());
    }

    /** Acme's activities of this customer's type, oldest first. */
    public List<Map<String, Object>> activities() {
        return Ask.as(People.ADA)
                .queryParam("activityType", type)
                .queryParam("limit", 200)
                .get("/v1/activities")
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items")
                .reversed();
    }

    Map<String, Object> activity(String externalId) {
        return activities().stream()
                .filter(activity -> activity.get("externalId").equals(externalId))
                .findFirst()
                .orElseThrow();
    }

    /** Three meetings with them and one with another, all worked off. */
    public static void meets(Partner partner, Customer customer) throws Throwable {
        partner.tell("met-1-" + customer.name, customer.meeting("m:1", 2, customer.contact(), 10));
        partner.tell("met-2-" + customer.name, customer.meeting("m:2", 2, customer.contact(), 20));
        partner.tell("met-3-" + customer.name, customer.meeting("m:3", 3, customer.contact(), 30));
        partner.tell("met-4-" + customer.name, customer.meeting("m:4", 3, "person:another", 40));
        partner.isWorkedOff();
    }
}
