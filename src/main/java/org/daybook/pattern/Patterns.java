package org.daybook.pattern;

import java.util.function.Supplier;
import org.daybook.casefile.CountableIncident;

/**
 * Neutral counts over the case: every figure is a fact that can be traced to its incidents. {@link CountableIncident}
 * defines what counts, and how dates do. Nothing is weighted or predicted. Immutable.
 *
 * @param withdrawn the records that are withdrawn and not counted
 * @param often how many there were, and when
 * @param told when whoever did it was told to stop, and what happened before and after
 * @param knew what was done, where, through which channels and by whom
 * @param effects what it did to her
 * @param recording whether it was reported, and when it was written down
 */
public record Patterns(
        Figure withdrawn,
        FrequencyCounts often,
        StopRequestCounts told,
        KnowledgeCounts knew,
        EffectCounts effects,
        ReportingCounts recording) {

    /** Counts the input; on any thread. */
    public static Patterns of(CountInput input) {
        return of(input, FrequencyCounts.of(input));
    }

    /**
     * Counts the rest.
     *
     * @param often the frequencies of the same input, which are counted first because they are shown first
     */
    public static Patterns of(CountInput input, FrequencyCounts often) {
        PatternCounter pass = new PatternCounter();
        Supplier<DatedIncidents> dated = DatedIncidents.in(pass);
        Supplier<StopRequestCounts> told = StopRequestCounts.in(pass, input, dated);
        Supplier<KnowledgeCounts> knew = KnowledgeCounts.in(pass, input.heading());
        Supplier<EffectCounts> effects = EffectCounts.in(pass, input);
        Supplier<ReportingCounts> recording = ReportingCounts.in(pass, input, dated);
        pass.over(input.incidents());
        return new Patterns(input.withdrawn(), often, told.get(), knew.get(), effects.get(), recording.get());
    }

    public boolean isEmpty() {
        return often.all().isNone();
    }
}
