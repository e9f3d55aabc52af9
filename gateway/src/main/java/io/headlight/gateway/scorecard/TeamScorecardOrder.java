package io.headlight.gateway.scorecard;

import java.util.Comparator;

/** How the rows of a team are ordered. There is no order by results: they say who was lucky, not whom to help. */
public enum TeamScorecardOrder {
    BY_NAME(Comparator.comparing(TeamRow::repName)),
    NEEDS_HELP(Comparator.comparing(TeamRow::behaviorStates, StateCounts.NEEDIEST_FIRST)
            .thenComparing(TeamRow::repName));

    private final Comparator<TeamRow> rows;

    TeamScorecardOrder(Comparator<TeamRow> rows) {
        this.rows = rows;
    }

    Comparator<TeamRow> rows() {
        return rows;
    }
}
