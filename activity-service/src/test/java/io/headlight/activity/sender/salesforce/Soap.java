package io.headlight.activity.sender.salesforce;

import io.headlight.activity.sender.Incoming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Outbound messages as Salesforce's guide shows them. */
final class Soap {

    static final String ORGANIZATION = "00D7Q000000abcdUAA";
    static final Instant RECEIVED = Instant.parse("2026-03-10T12:00:00Z");

    private Soap() {}

    static String message(String... notifications) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
                 xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                 <soapenv:Body><notifications xmlns="http://soap.sforce.com/2005/09/outbound">
                  <OrganizationId>%s</OrganizationId><ActionId>04k7Q0000004CGxQAM</ActionId>
                  <SessionId>00D7Q!AQ4AQPs7.secret_session</SessionId>
                  <EnterpriseUrl>https://example.my.salesforce.com/services/Soap/c/62.0/00D7Q</EnterpriseUrl>
                  %s
                 </notifications></soapenv:Body></soapenv:Envelope>
                """.formatted(ORGANIZATION, String.join("\n", notifications));
    }

    static String notification(String id, String object, String fields) {
        return """
                <Notification><Id>%s</Id>
                 <sObject xsi:type="sf:%s" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">%s</sObject></Notification>
                """.formatted(id, object, fields);
    }

    static String field(String name, String value) {
        return "<sf:%1$s>%2$s</sf:%1$s>".formatted(name, value);
    }

    static Incoming posted(String query, String body) {
        return new Incoming(
                "POST",
                "https://hooks.example/v1/webhooks/a",
                query,
                Map.of("Content-Type", List.of("text/xml; charset=UTF-8")),
                body.getBytes(StandardCharsets.UTF_8),
                RECEIVED);
    }
}
