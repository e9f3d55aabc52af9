package io.headlight.activity.webhook;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.Eventually;
import io.headlight.activity.Partner;
import io.headlight.activity.delivery.Intake;
import io.headlight.activity.delivery.NewDelivery;
import io.headlight.activity.sender.Incoming;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes while one transaction is on its way shares the next; how much may wait is bounded. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class GroupCommitTest {

    private final Intake intake;
    private final AsTenant asTenant;
    private final DataSource database;
    private final SessionFactory sessions;

    private final String run = UUID.randomUUID().toString();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private GroupCommit groupCommit;
    private UUID one;
    private UUID other;

    GroupCommitTest(Intake intake, AsTenant asTenant, DataSource database, SessionFactory sessions) {
        this.intake = intake;
        this.asTenant = asTenant;
        this.database = database;
        this.sessions = sessions;
    }

    @BeforeEach
    void start() {
        one = UUID.fromString(Partner.neutral(ADA).id());
        other = UUID.fromString(Partner.neutral(ADA).id());
        groupCommit = new GroupCommit(new SmallConfig(), intake, asTenant);
        groupCommit.hire();
    }

    @AfterEach
    void end() {
        senders.close();
        groupCommit.end(new ShutdownEvent());
    }

    /** Left to nobody: a worker that is not there has it for half a minute, so nothing happens to it meanwhile. */
    private NewDelivery delivery(UUID source, String message) {
        var request = Incoming.posted(Map.of(), "{}".getBytes(), Instant.now());
        return NewDelivery.of(source, run + message, request, null, UUID.randomUUID());
    }

    private Future<Intake.Stored> store(UUID source, String message) {
        var delivery = delivery(source, message);
        return senders.submit(() -> groupCommit.store("acme", delivery, GroupCommit.Share.HALF));
    }

    /** As long as the connection is open the one writer waits for the database. */
    private Connection busyDatabase() throws Exception {
        store(one, "first").get();
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select id from delivery force index (delivery_by_message)"
                + " where tenant_id = 'acme' and message_id = ? for update")) {
            statement.setString(1, run + "first");
            statement.executeQuery();
        }
        return connection;
    }

    /** Until the writer has taken the first and so many more wait. */
    private void awaitWaiting(int count) throws Throwable {
        Eventually.holds(() -> {
            assertThat(groupCommit.waiting()).isEqualTo(count);
            assertThat(groupCommit.underway()).isEqualTo(1);
        });
    }

    @Test
    void whoComesMeanwhileSharesOneCommit() throws Throwable {
        var stored = new ArrayList<Future<Intake.Stored>>();
        long before;
        try (var busy = busyDatabase()) {
            stored.add(store(one, "first"));
            awaitWaiting(0);
            for (int i = 0; i < 3; i++) {
                stored.add(store(one, "one-" + i));
                stored.add(store(other, "other-" + i));
            }
            awaitWaiting(6);
            before = sessions.getStatistics().getSuccessfulTransactionCount();
            busy.rollback();
        }
        for (var each : stored.subList(1, stored.size())) {
            assertThat(each.get().isNew()).isTrue();
        }
        assertThat(stored.getFirst().get().isNew()).isFalse();
        // The first one's, which had waited, and the one of all the others.
        assertThat(sessions.getStatistics().getSuccessfulTransactionCount() - before)
                .isEqualTo(2);
    }

    @Test
    void aMessageTwiceInOneCommitIsOneDelivery() throws Throwable {
        List<Future<Intake.Stored>> stored;
        try (var busy = busyDatabase()) {
            store(one, "first");
            awaitWaiting(0);
            stored = List.of(store(one, "same"), store(one, "same"), store(other, "same"));
            awaitWaiting(3);
            busy.rollback();
        }
        var first = stored.get(0).get();
        var second = stored.get(1).get();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(first.isNew()).isNotEqualTo(second.isNew());
        assertThat(stored.get(2).get().isNew()).isTrue();
    }

    @Test
    void oneSourceMayTakeHalfOfTheRoomAndAllTogetherNoMoreThanThereIs() throws Throwable {
        var stored = new ArrayList<Future<Intake.Stored>>();
        try (var busy = busyDatabase()) {
            stored.add(store(one, "first"));
            awaitWaiting(0);
            // The one that is being stored counts too.
            for (int i = 1; i < 4; i++) {
                stored.add(store(one, "one-" + i));
            }
            awaitWaiting(3);
            isRefused(one);
            for (int i = 0; i < 4; i++) {
                stored.add(store(other, "other-" + i));
            }
            awaitWaiting(7);
            isRefused(other);
            busy.rollback();
        }
        for (var each : stored) {
            assertThat(each.get()).isNotNull();
        }
        assertThat(store(one, "later").get().isNew()).isTrue();
    }

    private void isRefused(UUID source) {
        assertThatThrownBy(() -> groupCommit.store("acme", delivery(source, "too-much"), GroupCommit.Share.HALF))
                .isInstanceOfSatisfying(
                        GroupCommit.StoreUnavailable.class,
                        refusal -> assertThat(refusal.retryAfter()).isPositive());
    }
}
