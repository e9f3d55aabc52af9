package io.headlight.activity.sender.zoho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NotificationSplitterTest {

    private final NotificationSplitter splitter = new NotificationSplitter();

    private String id(Incoming delivery) {
        return splitter.messageId(delivery, Settings.NONE);
    }

    @Test
    void eachRecordIsAnItemWithWhatIsSaidOfItAlone() {
        var items =
                splitter.split(Notification.posted("Deals", "update", "\"2\",\"1\",\"2\"", 410, """
                        ,"affected_fields":[{"1":["Stage"]},{"2":["Amount"]}],
                         "affected_values":[{"record_id":"2","values":{"Amount":7}},{"record_id":"1","values":{"Stage":"A"}}]
                        """), Settings.NONE);
        assertThat(items)
                .extracting(Item::eventId)
                .containsExactly("417/Deals/update/1/1773133200410", "417/Deals/update/2/1773133200410");
        assertThat(items).extracting(Item::toldAt).containsOnly(Notification.START.plusMillis(410));
        assertThat(items.getFirst().payload().toString())
                .contains("\"Stage\":\"A\"")
                .contains("{\"1\":[\"Stage\"]}")
                .doesNotContain("Amount")
                .doesNotContain("secret-word");
    }

    @Test
    void aMessageIsNamedByChannelModuleOperationRecordsAndTime() {
        var named = id(Notification.posted("Deals", "update", "\"2\",\"1\"", 1, ""));
        assertThat(named)
                .startsWith("sha256:")
                .isEqualTo(id(Notification.posted("Deals", "update", "\"1\",\"2\"", 1, ",\"more\":1")))
                .isNotEqualTo(id(Notification.posted("Calls", "update", "\"1\",\"2\"", 1, "")))
                .isNotEqualTo(id(Notification.posted("Deals", "insert", "\"1\",\"2\"", 1, "")))
                .isNotEqualTo(id(Notification.posted("Deals", "update", "\"1\"", 1, "")))
                .isNotEqualTo(id(Notification.posted("Deals", "update", "\"1\",\"2\"", 2, "")));
    }

    @Test
    void withoutATimeItIsNamedByItsWordsAndNeverByItsToken() {
        var body = "{\"module\":\"Deals\",\"ids\":[\"1\"],\"token\":\"%s\",\"affected_fields\":[%s]}";
        var first = Incoming.posted(Map.of(), body.formatted("a", "").getBytes(), Notification.START);
        var again = Incoming.posted(Map.of(), body.formatted("b", "").getBytes(), Notification.START);
        var other = Incoming.posted(Map.of(), body.formatted("a", "1").getBytes(), Notification.START);
        assertThat(id(first)).isEqualTo(id(again)).isNotEqualTo(id(other));
        assertThat(splitter.split(first, Settings.NONE).getFirst().eventId()).isNull();
    }

    @Test
    void thereIsAnEndToWhatOneMessageMayName() {
        assertThat(splitter.split(Notification.posted("Deals", "update", ids(1000), 1, ""), Settings.NONE))
                .hasSize(1000);
        assertThatThrownBy(() -> id(Notification.posted("Deals", "update", ids(1001), 1, "")))
                .isInstanceOf(MalformedBody.class);
        assertThat(splitter.split(Notification.posted("Deals", "update", "", 1, ""), Settings.NONE))
                .isEmpty();
    }

    private static String ids(int many) {
        return IntStream.range(0, many).mapToObj(id -> "\"" + id + "\"").collect(Collectors.joining(","));
    }
}
