package io.headlight.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headlight.parts.Cache;
import io.headlight.parts.Keycloak;
import io.headlight.parts.KeycloakRun;
import io.headlight.parts.Part;
import io.headlight.parts.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo realm as a real Keycloak serves it: what services read in tokens, and what the directory may ask. */
class RealmTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private static int port;
    private static Part keycloak;

    @BeforeAll
    static void startKeycloak() {
        Artifacts artifacts = new Artifacts(Path.of(System.getProperty("headlight.checkout")));
        port = Ports.free();
        keycloak = new Keycloak(Cache.ofMachine(), artifacts.keycloak(), artifacts.realm())
                .launch(new KeycloakRun(folder.resolve("data"), folder.resolve("log"), port, Ports.free()))
                .await(LIMIT, () -> Keycloak.isReady(port));
    }

    @AfterAll
    static void stopKeycloak() {
        keycloak.close();
    }

    @Test
    @DisplayName("a person's token names audience, organization, role and a stable id, without asking for any scope")
    void aPersonsTokenNamesWhoTheyAre() throws Exception {
        JsonNode ann = claims(person("ann"));
        assertThat(texts(ann.path("aud"))).contains("headlight-api");
        assertThat(texts(ann.path("organization"))).containsExactly("acme");
        assertThat(texts(ann.at("/realm_access/roles"))).containsExactly("rep");
        assertThat(ann.path("iss").asText()).isEqualTo("http://127.0.0.1:" + port + "/realms/headlight");
        assertThat(ann.path("email").asText()).isEqualTo("ann@acme.example");
        assertThat(ann.path("sub")).isEqualTo(claims(person("ann")).path("sub"));
    }

    @Test
    @DisplayName("everybody of the demo can log in, with their role, in their organization only")
    void everybodyCanLogIn() throws Exception {
        assertPeople("acme", "admin", "ada");
        assertPeople("acme", "manager", "maria", "miles");
        assertPeople("acme", "rep", "ann", "ben", "cara", "dev", "ella", "finn", "rosa");
        assertPeople("globex", "admin", "greta");
        assertPeople("globex", "manager", "gina");
        assertPeople("globex", "rep", "gus");
    }

    @Test
    @DisplayName("an integration belongs to its organization, a service to none")
    void anIntegrationBelongsToItsOrganization() throws Exception {
        JsonNode integration = claims(client("acme-integration"));
        assertThat(texts(integration.path("organization"))).containsExactly("acme");
        assertThat(texts(integration.at("/realm_access/roles"))).containsExactly("integration");
        assertThat(texts(integration.path("aud"))).contains("headlight-api");

        JsonNode service = claims(client("headlight-services"));
        assertThat(service.has("organization")).isFalse();
        assertThat(texts(service.at("/realm_access/roles"))).containsExactly("service");
        assertThat(texts(service.path("aud"))).contains("headlight-api");
    }

    @Test
    @DisplayName("the services' account may read the directory: organizations, members, the tree of teams, roles")
    void theServicesAccountMayReadTheDirectory() throws Exception {
        String token = client("headlight-services");
        JsonNode acme = admin(token, "/organizations?search=acme").get(0);
        assertThat(acme.path("alias").asText()).isEqualTo("acme");
        String members = "/organizations/" + acme.path("id").asText() + "/members?max=100";
        assertThat(texts(admin(token, members), "username"))
                .contains("ada", "maria", "rosa")
                .hasSize(10);

        JsonNode uk = admin(token, "/group-by-path/acme/emea/uk");
        assertThat(texts(admin(token, "/groups/" + uk.path("parentId").asText() + "/children"), "path"))
                .containsExactlyInAnyOrder("/acme/emea/uk", "/acme/emea/dach");
        assertThat(texts(admin(token, "/groups/" + uk.path("id").asText() + "/members"), "username"))
                .containsExactlyInAnyOrder("maria", "ann", "ben", "cara", "dev", "ella", "finn");

        String maria = admin(token, "/users?username=maria&exact=true")
                .get(0)
                .path("id")
                .asText();
        assertThat(texts(admin(token, "/users/" + maria + "/role-mappings/realm"), "name"))
                .containsExactly("manager");
        assertThat(texts(admin(token, "/roles/manager/users"), "username"))
                .containsExactlyInAnyOrder("maria", "miles", "gina");
    }

    @Test
    @DisplayName("the services' account may change nothing, and a person may not read the directory")
    void theDirectoryIsNotOpen() throws Exception {
        String services = client("headlight-services");
        HttpRequest newUser = HttpRequest.newBuilder(uri("/admin/realms/headlight/users"))
                .header("Authorization", "Bearer " + services)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\": \"mallory\"}"))
                .build();
        assertThat(send(newUser).statusCode()).isEqualTo(403);
        assertThat(send(get("/admin/realms/headlight/users", person("ada"))).statusCode())
                .isEqualTo(403);
    }

    private static void assertPeople(String organization, String role, String... users) throws Exception {
        for (String user : users) {
            JsonNode claims = claims(person(user));
            assertThat(texts(claims.path("organization"))).as(user).containsExactly(organization);
            assertThat(texts(claims.at("/realm_access/roles"))).as(user).containsExactly(role);
        }
    }

    private static String person(String user) throws Exception {
        return token("grant_type=password&client_id=headlight-web&password=headlight&username=" + user);
    }

    private static String client(String id) throws Exception {
        return token("grant_type=client_credentials&client_id=%s&client_secret=demo-secret-of-%s".formatted(id, id));
    }

    private static String token(String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/realms/headlight/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return JSON.readTree(send(request).body()).path("access_token").asText();
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static JsonNode admin(String token, String path) throws Exception {
        HttpResponse<String> answer = send(get("/admin/realms/headlight" + path, token));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpRequest get(String path, String token) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** "aud" is a text or a list of texts. */
    private static List<String> texts(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText())
                : node.valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> texts(JsonNode list, String member) {
        return list.valueStream().map(item -> item.path(member).asText()).toList();
    }
}
