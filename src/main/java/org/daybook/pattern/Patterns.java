package org.daybook.pattern;

import java.util.List;

/**
 * Neutral counts over the case: every figure is a fact that can be traced to its incidents. Withdrawn incidents are not
 * counted, and {@link Counted} says how dates are. Nothing is weighed, and nothing is foretold. Immutable.
 *
 * @param withdrawn how many incidents are withdrawn and not counted
 * @param often how many, and when
 * @param told when they were told to stop, and what happened before and after
 * @param knew in what ways, where, by what way, by whom
 * @param effects what it did to her
 * @param recording whether it was reported, and when it was written down
 */
public record Patterns(
        int withdrawn, HowOften often, ToldToStop told, WhatTheyKnew knew, Effects effects, Recording recording) {

    /** Counts; may be called on any thread, and takes some tenths of a second for very many incidents. */
    public static Patterns of(CaseSnapshot snapshot) {
        List<Counted> all = snapshot.counted();
        Dated dated = Dated.of(all);
        return new Patterns(
                snapshot.withdrawn(),
                HowOften.of(all, dated, snapshot.today()),
                ToldToStop.of(snapshot, all, dated),
                WhatTheyKnew.of(all, snapshot.heading()),
                Effects.of(snapshot, all),
                Recording.of(all));
    }

    /** Whether there is nothing to count. */
    public boolean isEmpty() {
        return often.all().isNone();
    }
}
