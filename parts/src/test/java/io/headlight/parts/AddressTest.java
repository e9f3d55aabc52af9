package io.headlight.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    @DisplayName("a server somebody named: account and parameters out of the URL, the rest as we need it")
    void aServerSomebodyNamed() {
        Address address = Address.of("jdbc:mysql://db:3306/?user=me&password=a%26b&useSSL=true", "other", "x")
                .withSchema("headlight_test_plan");
        assertThat(address.user()).isEqualTo("me");
        assertThat(address.password()).isEqualTo("a&b");
        assertThat(address.url())
                .startsWith("jdbc:mysql://db:3306/headlight_test_plan?useSSL=true&")
                .contains("connectionTimeZone=UTC")
                .doesNotContain("a&b");
    }

    @Test
    @DisplayName("account beside the URL, schema in the URL: the account is used, the schema is not touched")
    void accountBesideTheUrl() {
        Address address = Address.of("jdbc:mysql://db/production", "me", null).withSchema("headlight_test_plan");
        assertThat(address.user()).isEqualTo("me");
        assertThat(address.password()).isEmpty();
        assertThat(address.url()).startsWith("jdbc:mysql://db/headlight_test_plan?");
    }

    @Test
    @DisplayName("another database is refused in one sentence")
    void anotherDatabaseIsRefused() {
        assertThatThrownBy(() -> Address.of("jdbc:postgresql://db/", null, null))
                .isInstanceOf(CannotStart.class)
                .hasMessage("DB_URL is 'jdbc:postgresql://db/': it must start with jdbc:mysql://.");
    }
}
