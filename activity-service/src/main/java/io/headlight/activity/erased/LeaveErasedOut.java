package io.headlight.activity.erased;

import io.headlight.activity.activity.Discretion;
import io.headlight.activity.activity.Personal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whoever was erased is not recorded again, however late a source tells of them or how often. */
@ApplicationScoped
class LeaveErasedOut implements Discretion {

    private final ErasedPersons erased;

    LeaveErasedOut(ErasedPersons erased) {
        this.erased = erased;
    }

    @Override
    public List<Personal> kept(List<Personal> said) {
        return said.stream().allMatch(Personal::isEmpty)
                ? said
                : erased.look(sought -> said.stream().map(sought::without).toList(), said);
    }

    @Override
    public List<String> keptOf(List<String> reasons) {
        return reasons.isEmpty()
                ? reasons
                : erased.look(
                        sought -> reasons.stream()
                                .map(reason -> sought.without(null, reason))
                                .toList(),
                        reasons);
    }

    @Override
    public Map<String, String> pseudonyms(Collection<String> counterparts) {
        return counterparts.isEmpty()
                ? Map.of()
                : erased.look(
                        sought -> {
                            var pseudonyms = new HashMap<String, String>();
                            counterparts.forEach(name -> pseudonyms.put(name, sought.withoutCounterpart(name)));
                            return pseudonyms;
                        },
                        Map.of());
    }
}
