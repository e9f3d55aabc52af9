package io.headlight.activity.sender;

import java.util.HashMap;
import java.util.Map;

/** What one source is set to, by the names its sender's {@link Setting}s have; what is not said has its default. */
public final class Settings {

    public static final Settings NONE = new Settings(Map.of());

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** What was said, completed by the defaults of what was not. */
    public static Settings of(Sender sender, Map<String, String> said) {
        var all = new HashMap<String, String>();
        sender.settings().forEach(setting -> {
            if (setting.byDefault() != null) {
                all.put(setting.name(), setting.byDefault());
            }
        });
        all.putAll(said);
        return new Settings(all);
    }

    /** The value; null when it is not set and has no default. */
    public String text(String name) {
        return values.get(name);
    }

    public int number(String name) {
        return Integer.parseInt(values.get(name));
    }
}
