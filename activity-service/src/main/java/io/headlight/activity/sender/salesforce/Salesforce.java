package io.headlight.activity.sender.salesforce;

import io.headlight.activity.sender.Answer;
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
import java.util.stream.Stream;

/**
 * Outbound messages of Salesforce's workflows and flows. They never tell of deletions: what was counted for a record that is
 * deleted later stays. Whoever minds takes {@link SalesforceEvents} instead, and not both, which would count twice.
 *
 * <p>The fields an administrator has to choose: {@code Id}, {@code OwnerId}, {@code LastModifiedDate}; of tasks
 * {@code Status}, {@code IsClosed}, {@code TaskSubtype}, {@code CompletedDateTime} and those of the call; of events
 * {@code CreatedDate}, {@code StartDateTime}, {@code EndDateTime}; of opportunities {@code CreatedDate}, {@code StageName},
 * {@code IsWon}, {@code Amount}.
 */
@Singleton
class Salesforce implements Sender {

    private static final int SECRET_BYTES = 24;
    private static final int OK = 200;
    private static final String SAMPLE_ORGANIZATION = "00D000000000000AAA";
    private static final String ACK = """
            <?xml version="1.0" encoding="UTF-8"?>
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>\
            <notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack>\
            </notificationsResponse></soapenv:Body></soapenv:Envelope>
            """;

    private final Parts parts = new Parts(new KeyVerifier(), new NotificationSplitter(), new SnapshotMapper());

    @Override
    public String name() {
        return "SALESFORCE";
    }

    /** To be put at the end of the endpoint URL, as {@code ?key=<secret>}; safe in a URL as it is. */
    @Override
    public Optional<Credentials> issue() {
        return Optional.of(Credentials.secret(Credentials.randomText(SECRET_BYTES)));
    }

    @Override
    public List<Setting> settings() {
        return Stream.concat(
                        Stream.of(Setting.required(
                                KeyVerifier.ORGANIZATION,
                                "00D[A-Za-z0-9]{15}",
                                "Id of the Salesforce organization in 18 characters (Setup, Company Information)."
                                        + " The secret goes at the end of the outbound message's endpoint URL, as"
                                        + " ?key=<secret>. Choose LastModifiedDate among the fields to send.")),
                        Reading.SETTINGS.stream())
                .toList();
    }

    @Override
    public Parts parts() {
        return parts;
    }

    /** Anything but this, an empty 200 included, is sent again for a day. */
    @Override
    public Answer stored(String deliveryId) {
        return new Answer(OK, Map.of(), "text/xml", ACK);
    }

    @Override
    public byte[] storable(byte[] body) {
        return SessionIds.removed(body);
    }

    @Override
    public Incoming sample(Instant now) {
        var body = """
                <?xml version="1.0" encoding="UTF-8"?>
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>
                 <notifications xmlns="http://soap.sforce.com/2005/09/outbound">
                  <OrganizationId>%s</OrganizationId><ActionId>04k000000000000AAA</ActionId><SessionId xsi:nil="true"/>
                  <Notification><Id>04l%015d</Id>
                   <sObject xsi:type="sf:Task" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">
                    <sf:Id>00T000000000001AAA</sf:Id><sf:OwnerId>005000000000001AAA</sf:OwnerId>
                    <sf:Status>Completed</sf:Status><sf:IsClosed>true</sf:IsClosed><sf:TaskSubtype>Call</sf:TaskSubtype>
                    <sf:CallType>Outbound</sf:CallType><sf:CallDurationInSeconds>300</sf:CallDurationInSeconds>
                    <sf:CompletedDateTime>%s</sf:CompletedDateTime><sf:LastModifiedDate>%s</sf:LastModifiedDate>
                   </sObject></Notification>
                 </notifications></soapenv:Body></soapenv:Envelope>
                """.formatted(SAMPLE_ORGANIZATION, now.toEpochMilli(), now, now);
        return Incoming.posted(
                Map.of("content-type", List.of("text/xml; charset=utf-8")),
                body.strip().getBytes(StandardCharsets.UTF_8),
                now);
    }
}
