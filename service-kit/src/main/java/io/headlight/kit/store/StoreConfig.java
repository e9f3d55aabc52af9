package io.headlight.kit.store;

import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/**
 * The shared configuration of the database, for services that have one. A service without would be warned of every key
 * that nothing reads.
 */
public class StoreConfig implements ConfigSourceProvider {

    private static final String FILE = "META-INF/headlight-store.properties";
    /** As the kit's {@code microprofile-config.properties}: a service's own configuration wins. */
    private static final int ORDINAL = 100;

    @Override
    public Iterable<ConfigSource> getConfigSources(ClassLoader loader) {
        if (loader.getResource("org/hibernate/SessionFactory.class") == null) {
            return List.of();
        }
        try {
            return List.of(new PropertiesConfigSource(loader.getResource(FILE), ORDINAL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
