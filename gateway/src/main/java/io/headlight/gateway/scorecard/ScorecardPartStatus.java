package io.headlight.gateway.scorecard;

public enum ScorecardPartStatus {
    OK,
    DEGRADED
}
