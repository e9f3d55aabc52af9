package io.headlight.activity.webhook.abuse;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.Statements;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.webhook.Strangers;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * An unknown source takes as long as a wrong signature. Shown by counting what each of them takes, which is the same on every
 * machine; {@link StrangersBench} has a clock.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SameAnswerTimeTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final EachSender eachSender;
    private final Strangers strangers;
    private final Statements statements;

    SameAnswerTimeTest(EachSender eachSender, Strangers strangers, Statements statements) {
        this.eachSender = eachSender;
        this.strangers = strangers;
        this.statements = statements;
    }

    static String unknown(SignedBy partner) {
        var path = partner.partner().path();
        return path.substring(0, path.length() - 6) + "AAAAAA";
    }

    /** Signed by somebody of another secret. */
    private Incoming wrong(SignedBy partner) {
        return SignedBy.connected(ADA, partner.sender()).sample(Instant.now());
    }

    /** Where only the body shows a scheme, nothing is compared for a source that is not there: nobody reads it. */
    @TestFactory
    Stream<DynamicTest> theSameSteps() {
        return eachSender.test(sender -> !sender.name().equals("GENERIC_BODY_TOKEN"), sender -> {
            var partner = SignedBy.connected(ADA, sender);
            var wrong = wrong(partner);
            var path = partner.partner().path();
            assertThat(strangers.comparedFor(path, wrong)).isEqualTo(2);
            assertThat(strangers.comparedFor(unknown(partner), wrong)).isEqualTo(2);
            var askedForWrong = asked(path, wrong);
            var askedForUnknown = asked(unknown(partner), wrong);
            assertThat(askedForUnknown).isEqualTo(askedForWrong).isEqualTo(1);
        });
    }

    /** The fewest of many tries: what other tests left to be worked off meanwhile can only add to them, until it is done. */
    private long asked(String path, Incoming request) {
        long fewest = Long.MAX_VALUE;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (fewest > 1 && System.nanoTime() < end) {
            fewest = Math.min(fewest, statements.of(() -> strangers.refused(path, request)));
        }
        return fewest;
    }

    /** A body that takes long to read is read for those only whose scheme is in the body. */
    @TestFactory
    Stream<DynamicTest> noReaderSeesABodyWhoseSchemeIsInAHeader() {
        return eachSender.test(sender -> !SignedBy.isInBody(sender), sender -> {
            var partner = SignedBy.connected(ADA, sender);
            var read = new boolean[1];
            var unread = new Incoming(
                    "POST", "", wrong(partner).query(), wrong(partner).headers(), null, Instant.now());
            try {
                strangers.refused(unknown(partner), unread);
            } catch (NullPointerException touched) {
                // A signature is over the bytes; whoever asks what they mean would come by the reader.
                read[0] = Arrays.stream(touched.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().contains("StrictJson"));
            }
            assertThat(read[0]).isFalse();
        });
    }
}
