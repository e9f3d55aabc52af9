package io.headlight.plan.progress;

import java.math.BigDecimal;
import java.util.UUID;

/** What one rep is expected to do or reach on a line: the line's target, or the one agreed with them. */
record Expected(UUID expectationId, BigDecimal target) {}
