package io.headlight.activity.measure;

/** How complete a measure's numbers are. */
public enum MeasureStatus {
    /** Older activities are still being counted in. */
    BACKFILLING,
    /** All are counted but, perhaps, those that were being recorded while the measure was registered. */
    SETTLING,
    /** Complete, and kept so. */
    READY
}
