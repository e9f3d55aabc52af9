package io.headlight.activity.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.delivery.BrokenIntake;
import io.headlight.activity.delivery.NewDelivery;
import io.headlight.activity.sender.Incoming;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class GroupCommitErrorsTest {

    private final WebhookConfig config;
    private final AsTenant asTenant;

    GroupCommitErrorsTest(WebhookConfig config, AsTenant asTenant) {
        this.config = config;
        this.asTenant = asTenant;
    }

    private static NewDelivery delivery() {
        var request = Incoming.posted(Map.of(), new byte[2], Instant.now());
        return NewDelivery.of(UUID.randomUUID(), UUID.randomUUID().toString(), request, null, null);
    }

    @Test
    void noWriterDiesOfWhatHappensToADelivery() {
        var groupCommit = new GroupCommit(config, new BrokenIntake(config.writers() + 1), asTenant);
        groupCommit.hire();
        for (int i = 0; i <= config.writers(); i++) {
            assertThatThrownBy(() -> groupCommit.store("acme", delivery(), GroupCommit.Share.HALF))
                    .isInstanceOf(GroupCommit.StoreUnavailable.class);
        }
        assertThat(groupCommit.store("acme", delivery(), GroupCommit.Share.HALF).isNew())
                .isTrue();
        groupCommit.end(null);
    }
}
