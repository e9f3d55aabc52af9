package io.headlight.activity.activity;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Decides, before facts are recorded, what of them may be kept: some people asked to be forgotten. */
public interface Discretion {

    /** What may be kept of each, in their order: the same where nothing is to be left out. */
    List<Personal> kept(List<Personal> said);

    /** The same of reasons that are written down with facts. */
    List<String> keptOf(List<String> reasons);

    /** What stands for those of these names of counterparts that are not kept. */
    Map<String, String> pseudonyms(Collection<String> counterparts);
}
