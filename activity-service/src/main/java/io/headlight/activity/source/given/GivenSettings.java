package io.headlight.activity.source.given;

import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Setting;
import io.headlight.activity.sender.Settings;
import io.headlight.kit.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a source is set to, against what its sender can be told. */
public final class GivenSettings {

    private GivenSettings() {}

    /** All that is wrong, each where it is. */
    public static List<Violation> faults(Map<String, String> given, Sender sender) {
        var known = sender.settings().stream().collect(Collectors.toMap(Setting::name, Function.identity()));
        var wrong = given.entrySet().stream()
                .filter(entry -> !known.containsKey(entry.getKey())
                        || !known.get(entry.getKey()).accepts(entry.getValue()))
                .map(entry -> fault(entry.getKey(), known.get(entry.getKey())));
        var missing = sender.settings().stream()
                .filter(setting -> setting.required() && !given.containsKey(setting.name()))
                .map(setting -> at(setting.name(), "setting_required", setting.description()));
        var faults = Stream.concat(wrong, missing).toList();
        return faults.isEmpty() ? together(given, sender) : faults;
    }

    /** What is wrong with settings that are right one by one. */
    private static List<Violation> together(Map<String, String> given, Sender sender) {
        return sender.faultOf(Settings.of(sender, given))
                .map(fault -> List.of(Violation.at("/settings", "settings_invalid", fault)))
                .orElse(List.of());
    }

    private static Violation fault(String name, Setting setting) {
        return setting == null
                ? at(name, "unknown_setting", "This sender has no such setting.")
                : at(name, "setting_invalid", "Expected what matches " + setting.pattern() + ".");
    }

    private static Violation at(String name, String code, String detail) {
        return Violation.at("/settings/" + name.replace("~", "~0").replace("/", "~1"), code, detail);
    }
}
