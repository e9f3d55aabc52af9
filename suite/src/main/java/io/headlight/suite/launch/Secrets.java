package io.headlight.suite.launch;

import io.headlight.parts.OwnerOnly;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * Made once per run data, because the data depend on them: webhook secrets are encrypted with the key.
 *
 * @param key base64 of 32 bytes: signs cursors, encrypts webhook secrets
 * @param databasePassword of every service's own account
 */
record Secrets(String key, String databasePassword) {
    /** Stands in the realm file, in the open: the demo realm is a demo. */
    static final String SERVICES_CLIENT = "demo-secret-of-headlight-services";

    private static final int BYTES = 32;

    static Secrets in(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return new Secrets(properties.getProperty("key"), properties.getProperty("databasePassword"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, OwnerOnly.FILE);
        Files.write(
                file,
                List.of(
                        "key=" + Base64.getEncoder().encodeToString(random()),
                        "databasePassword=" + HexFormat.of().formatHex(random())));
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
