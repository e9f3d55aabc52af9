package io.headlight.suite.launch;

import io.headlight.parts.Cache;
import io.headlight.parts.DatabaseServer;
import io.headlight.parts.Keycloak;
import io.headlight.parts.MariaDb;
import io.headlight.parts.Part;

/** Starts the processes; the first time on a machine it unpacks what they need, which takes a minute. */
final class Starts {
    private final Commands commands;
    private final Progress progress;
    private final DatabaseServer database;
    private final Keycloak keycloak;

    Starts(Cache cache, Commands commands, Progress progress) {
        this.commands = commands;
        this.progress = progress;
        this.database = new MariaDb(cache);
        this.keycloak = new Keycloak(
                cache, commands.artifacts().keycloak(), commands.artifacts().realm());
    }

    /** Returns when the part could be launched. */
    void prepare(SuitePart part) {
        if (part == SuitePart.DATABASE && !database.isPrepared()) {
            prepare("unpacking MariaDB (once on this machine)", database::prepare);
        }
        if (part == SuitePart.KEYCLOAK && !keycloak.isPrepared()) {
            prepare("unpacking, building and filling Keycloak (once on this machine)", keycloak::prepare);
        }
    }

    /** Starts the process and does not wait for it. */
    Part launch(SuitePart part) {
        return switch (part) {
            case DATABASE -> database.launch(commands.database());
            case KEYCLOAK -> keycloak.launch(commands.keycloak());
            default -> Part.start(commands.service(part));
        };
    }

    private void prepare(String task, Runnable preparation) {
        progress.begin(task);
        preparation.run();
        progress.end(task);
    }
}
