package io.headlight.activity.source.owner;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.GUS;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class OwnerResourceTest {

    private final Sources sources;
    private final AsTenant asTenant;

    OwnerResourceTest(Sources sources, AsTenant asTenant) {
        this.sources = sources;
        this.asTenant = asTenant;
    }

    private static ValidatableResponse map(Partner partner, String ownerId, Person rep) {
        return Ask.as(ADA)
                .body("{\"repId\":\"%s\"}".formatted(rep.id()))
                .put("/v1/sources/{id}/owners/{ownerId}", partner.id(), ownerId)
                .then();
    }

    private Optional<UUID> repOf(Partner partner, String ownerId) {
        return asTenant.call("acme", () -> sources.repOf(UUID.fromString(partner.id()), ownerId));
    }

    @ParameterizedTest
    @DisplayName("REQ-03 however a source and a person spell somebody, it is the same")
    @CsvSource({
        "Ann.Archer@Elsewhere.example, ann.archer@elsewhere.example, ANN.archer@elsewhere.example",
        "+44 (0)20 7946-0958, +4402079460958, +44 020 79460958",
        "+44.20/7946 0958, +442079460958, +442079460958",
        "204, 204, ' 204 '",
        "00201144, 00201144, 00201144",
        "005xx000001X8Uz, 005xx000001X8Uz, 005xx000001X8Uz"
    })
    void anySpellingWillDo(String entered, String kept, String said) {
        var partner = Partner.neutral(ADA);
        map(partner, entered, ANN).statusCode(200).body("ownerId", equalTo(kept));
        map(partner, kept, BEN).statusCode(200);
        Ask.as(ADA)
                .get("/v1/sources/" + partner.id() + "/owners")
                .then()
                .body("items.ownerId", contains(kept))
                .body("items.repId", contains(BEN.id().toString()));
        assertThat(repOf(partner, said)).contains(BEN.id());
    }

    @Test
    void idsThatOnlyLookAlikeAreNotTheSame() {
        var partner = Partner.neutral(ADA);
        map(partner, "a-1", ANN).statusCode(200);
        map(partner, "2011 44", ANN).statusCode(200);
        assertThat(repOf(partner, "a1")).isEmpty();
        assertThat(repOf(partner, "A-1")).isEmpty();
        assertThat(repOf(partner, "201144")).isEmpty();
    }

    @Test
    void whatIsNoLongerSaidDoesNotHold() {
        var partner = Partner.neutral(ADA);
        var owner = "/v1/sources/" + partner.id() + "/owners/";
        map(partner, "+44 20 7946 0958", ANN).statusCode(200);
        Ask.as(GRETA).delete(owner + "+442079460958").then().statusCode(404);
        Ask.as(MARIA).delete(owner + "+442079460958").then().statusCode(403);
        Ask.as(ADA).delete(owner + "+442079460959").then().statusCode(404);
        assertThat(repOf(partner, "+442079460958")).contains(ANN.id());
        Ask.as(ADA).delete(owner + "+44-20-7946-0958").then().statusCode(204);
        assertThat(repOf(partner, "+442079460958")).isEmpty();
        Ask.as(ADA).delete(owner + "+442079460958").then().statusCode(404);
        Ask.as(ADA).get("/v1/sources/" + partner.id() + "/owners").then().body("items", empty());
    }

    @Test
    void anOwnerIdIsBounded() {
        var partner = Partner.neutral(ADA);
        map(partner, "x".repeat(191), ANN).statusCode(422).body("errors[0].parameter", equalTo("ownerId"));
        map(partner, " ", ANN).statusCode(422).body("errors[0].parameter", equalTo("ownerId"));
        map(partner, "x".repeat(190), ANN).statusCode(200);
    }

    @Test
    void anOwnerIsARepOfTheSameTenant() {
        var ours = Partner.neutral(ADA);
        var owner = "/v1/sources/" + ours.id() + "/owners/20114407";
        Ask.as(ADA)
                .body("{\"repId\":\"%s\"}".formatted(GUS.id()))
                .put(owner)
                .then()
                .statusCode(404);
        Ask.as(ADA)
                .body("{\"repId\":\"%s\"}".formatted(MARIA.id()))
                .put(owner)
                .then()
                .statusCode(404);
        Ask.as(ADA).body("{}").put(owner).then().statusCode(422).body("errors[0].pointer", equalTo("/repId"));
        for (int again = 0; again < 2; again++) {
            Ask.as(ADA)
                    .body("{\"repId\":\"%s\"}".formatted(ANN.id()))
                    .put(owner)
                    .then()
                    .statusCode(200)
                    .body("ownerId", equalTo("20114407"))
                    .body("repId", equalTo(ANN.id().toString()));
        }
        Ask.as(ADA).get("/v1/sources/" + ours.id() + "/owners").then().body("items.size()", equalTo(1));
    }
}
