package io.headlight.activity.webhook.abuse;

import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Senders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** One test for each sender there is. */
@ApplicationScoped
public class EachSender {

    private final Senders senders;

    EachSender(Senders senders) {
        this.senders = senders;
    }

    Sender named(String name) {
        return senders.named(name).orElseThrow();
    }

    List<Sender> that(Predicate<Sender> holds) {
        return senders.names().stream()
                .map(this::named)
                .filter(SignedBy::isReal)
                .filter(holds)
                .toList();
    }

    Stream<DynamicTest> test(ThrowingConsumer<Sender> holds) {
        return test(any -> true, holds);
    }

    Stream<DynamicTest> test(Predicate<Sender> which, ThrowingConsumer<Sender> holds) {
        return that(which).stream().map(sender -> DynamicTest.dynamicTest(sender.name(), () -> holds.accept(sender)));
    }
}
