package io.headlight.activity.erasure;

import io.headlight.activity.activity.Activities;
import io.headlight.activity.activity.Activity;
import io.headlight.activity.activity.ActivityView;
import io.headlight.activity.activity.Personal;
import io.headlight.activity.activity.RewriteActivities;
import io.headlight.activity.delivery.kept.EmptyDeliveries;
import io.headlight.activity.erased.Holder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;

/** People in facts: pseudonyms stand for customers, what a rep wrote goes. The deliveries that told of them go with them. */
@ApplicationScoped
class NamedActivities implements Holder {

    private static final int ROWS = 200;
    /** Each brings some rows of numbers with it. */
    private static final int MOST_FACTS = 50;
    /** Each with its body and items. */
    private static final int MOST_DELIVERIES = 5;

    private final RewriteActivities rewriteActivities;
    private final Activities activities;
    private final EmptyDeliveries emptyDeliveries;

    NamedActivities(RewriteActivities rewriteActivities, Activities activities, EmptyDeliveries emptyDeliveries) {
        this.rewriteActivities = rewriteActivities;
        this.activities = activities;
        this.emptyDeliveries = emptyDeliveries;
    }

    @Override
    public Kind kind() {
        return Kind.ACTIVITY;
    }

    @Override
    public Passed erase(Whom whom, UUID after) {
        var kept = new LinkedHashMap<Activity, Personal>();
        var deliveries = new HashSet<UUID>();
        var rows = rewriteActivities.after(after, whom.repId(), ROWS);
        var last = Holder.last(rows, ROWS, Activity::id);
        for (var activity : rows) {
            var said = activity.personal();
            var keeps = keeps(whom, said);
            if (keeps != said) {
                kept.put(activity, keeps);
                if (activity.deliveryId() != null
                        && (whom.isRep() || whom.sought().isCertainlyIn(said, keeps))) {
                    deliveries.add(activity.deliveryId());
                }
            }
            if (kept.size() == MOST_FACTS || deliveries.size() == MOST_DELIVERIES) {
                last = activity.id();
                break;
            }
        }
        rewriteActivities.rewrite(kept);
        var erased = emptyDeliveries.erase(deliveries);
        return new Passed(last, kept.size(), erased.deliveries(), erased.givenUp());
    }

    /** What a rep wrote in their own words is about them too. */
    private static Personal keeps(Whom whom, Personal said) {
        if (!whom.isRep()) {
            return whom.sought().without(said);
        }
        return said.note() == null
                ? said
                : new Personal(said.sourceId(), said.subject(), said.counterparts(), said.attributes(), null);
    }

    @Override
    public Found find(Whom whom, UUID after) {
        var rows = rewriteActivities.after(after, whom.repId(), ROWS);
        var named = rows.stream()
                .filter(activity -> whom.isRep() || isNamed(whom, activity.personal()))
                .toList();
        return new Found(
                Holder.last(rows, ROWS, Activity::id),
                activities.get(named.stream().map(Activity::id).toList()).stream()
                        .map(ActivityView::of)
                        .toList(),
                named.stream()
                        .map(Activity::deliveryId)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static boolean isNamed(Whom whom, Personal said) {
        return whom.sought().without(said) != said;
    }
}
