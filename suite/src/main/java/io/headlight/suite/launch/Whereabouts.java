package io.headlight.suite.launch;

/** Where everything is, for the person who has just started it. */
public final class Whereabouts {
    private Whereabouts() {}

    public static String of(Suite suite) {
        return """

                  gateway      %s
                  API docs     %s/docs  (document: /openapi.json)
                  Keycloak     %s
                  database     %s, one account per schema, passwords in %s
                  logs         %s

                  logins       admin ada; managers maria, miles; reps ann ben cara dev ella finn, rosa
                               another organization: admin greta, manager gina, rep gus
                  password     headlight, for all of them
                  token        ./headlight token maria

                """.formatted(
                        suite.url(SuitePart.GATEWAY),
                        suite.url(SuitePart.GATEWAY),
                        suite.realm(),
                        "127.0.0.1:" + suite.settings().ports().port(SuitePart.DATABASE),
                        suite.folder().data().resolve("secrets.properties"),
                        suite.folder().folder().resolve("logs"));
    }
}
