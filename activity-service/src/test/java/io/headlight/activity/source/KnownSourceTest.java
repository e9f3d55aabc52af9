package io.headlight.activity.source;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.GRETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.activity.Statements;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a source is to those who receive, work off and fetch. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KnownSourceTest {

    private final Sources sources;
    private final AsTenant asTenant;
    private final Statements statements;

    KnownSourceTest(Sources sources, AsTenant asTenant, Statements statements) {
        this.sources = sources;
        this.asTenant = asTenant;
        this.statements = statements;
    }

    private <T> T inAcme(Supplier<T> work) {
        return asTenant.call("acme", work);
    }

    private static SourceKey key(Partner partner) {
        return SourceKey.parse(partner.path().replaceFirst(".*/", "")).orElseThrow();
    }

    private static UUID id(Partner partner) {
        return UUID.fromString(partner.id());
    }

    private static void patch(Partner partner, String patch) {
        Ask.as(ADA)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/sources/" + partner.id())
                .then()
                .statusCode(200);
    }

    @Test
    void isKnownWithAllThatCountsInOneStatement() {
        var partner = SourceResourceTest.workshop();
        var known = inAcme(() -> sources.known(key(partner))).orElseThrow();
        assertThat(known.id()).isEqualTo(id(partner));
        assertThat(known.tenant()).isEqualTo("acme");
        assertThat(known.sender()).isEqualTo("WORKSHOP");
        assertThat(known.status()).isEqualTo(SourceStatus.ACTIVE);
        assertThat(known.settings().text("stages")).isEqualTo("won");
        assertThat(known.settings().text("zone/of~work")).isEqualTo("DE");
        assertThat(known.limits()).isEqualTo(new Limits(50, 200));
        assertThat(known.secrets())
                .singleElement()
                .satisfies(secret -> assertThat(secret.text()).isEqualTo("s"));
        assertThat(known.mappingVersion()).isNull();
        assertThat(statements.of(() -> inAcme(() -> sources.known(key(partner)))))
                .isOne();
        assertThat(statements.of(() -> inAcme(() -> sources.known(new SourceKey("acme", "nobody")))))
                .isOne();
    }

    @Test
    void whatIsNotSetHasItsDefaultAndNoLimit() {
        var partner = SourceResourceTest.workshop();
        patch(partner, "{\"settings\":{\"zone/of~work\":null},\"limits\":null}");
        var known = inAcme(() -> sources.knownById(id(partner)));
        assertThat(known.settings().text("zone/of~work")).isEqualTo("UK");
        assertThat(known.limits()).isEqualTo(Limits.NONE);
        assertThat(known.secrets()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "PAUSED", "DISABLED"})
    void whoReceivesIsToldTheStatus(SourceStatus status) {
        var partner = SourceResourceTest.workshop();
        patch(partner, "{\"status\":\"%s\"}".formatted(status));
        assertThat(inAcme(() -> sources.known(key(partner))).orElseThrow().status())
                .isEqualTo(status);
    }

    @Test
    void aDeletedOneIsKnownToWhatItBroughtOnly() {
        var partner = SourceResourceTest.workshop();
        Ask.as(ADA)
                .header("If-Match", "*")
                .delete("/v1/sources/" + partner.id())
                .then()
                .statusCode(204);
        assertThat(inAcme(() -> sources.known(key(partner)))).isEmpty();
        assertThat(inAcme(() -> sources.knownById(id(partner)).sender())).isEqualTo("WORKSHOP");
        assertThat(inAcme(() -> sources.knownById(id(partner)).status())).isEqualTo(SourceStatus.DELETED);
        assertThat(inAcme(() -> sources.access(id(partner)))).isEmpty();
    }

    @Test
    void itsApiIsAskedWhereItWasSaidElseWhereItUsuallyIs() {
        var partner = SourceResourceTest.workshop();
        var access = inAcme(() -> sources.access(id(partner))).orElseThrow();
        assertThat(access.address()).isEqualTo(URI.create("https://eu.workshop.example"));
        assertThat(access.token()).isEqualTo("token-1");
        patch(partner, "{\"name\":\"Other\"}");
        assertThat(inAcme(() -> sources.access(id(partner))).orElseThrow().token())
                .isEqualTo("token-1");
        patch(partner, "{\"fetch\":{\"address\":null,\"token\":\"token-2\"}}");
        access = inAcme(() -> sources.access(id(partner))).orElseThrow();
        assertThat(access.address()).isEqualTo(URI.create("https://api.workshop.example"));
        assertThat(access.token()).isEqualTo("token-2");
        patch(partner, "{\"fetch\":null}");
        assertThat(inAcme(() -> sources.access(id(partner)))).isEmpty();
        assertThat(inAcme(() -> sources.access(id(Partner.neutral(ADA))))).isEmpty();
    }

    @Test
    void anotherTenantKnowsNothing() {
        var theirs = Partner.neutral(GRETA);
        assertThat(inAcme(() -> sources.known(key(theirs)))).isEmpty();
        assertThatThrownBy(() -> inAcme(() -> sources.knownById(id(theirs)))).isInstanceOf(Rejection.NotFound.class);
        assertThatThrownBy(() -> inAcme(() -> sources.access(id(theirs)))).isInstanceOf(Rejection.NotFound.class);
        assertThatThrownBy(() -> inAcme(() -> sources.knownById(id(theirs)))).isInstanceOf(Rejection.NotFound.class);
    }

    @Test
    void noTextOfItShowsASecret() {
        var partner = SourceResourceTest.workshop().rotated("{\"credentials\":{\"secret\":\"workshop-secret-2\"}}");
        var known = inAcme(() -> sources.known(key(partner))).orElseThrow();
        assertThat(known.secrets()).hasSize(2);
        assertThat(known.toString()).contains(partner.id()).doesNotContain("workshop-secret-2");
        assertThat(inAcme(() -> sources.access(id(partner))).toString()).doesNotContain("token-1");
    }

    @Test
    void itsAddressIsTheConfiguredOne() {
        var partner = Partner.neutral(ADA);
        assertThat(sources.urlOf(key(partner))).isEqualTo("http://127.0.0.1:8080" + partner.path());
    }
}
