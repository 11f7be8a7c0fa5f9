package org.daybook.index;

import java.util.List;
import org.daybook.session.MadeUpDiary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Incidents put into the order of the timeline and every text made searchable, beside looking through the accounts once for
 * a word that is in none: the ratio says after how many searches an index has paid for itself.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets it up.
public class IndexKernel {
    @Param({"1000", "100000"})
    private int incidents;

    private MadeUpCase made;

    @Setup
    public void setUp() {
        made = new MadeUpCase(new MadeUpDiary(), incidents);
    }

    @Benchmark
    public CaseIndex index() {
        return made.indexed();
    }

    @Benchmark
    public int bareScan() {
        return made.scan(List.of("xyzzy"));
    }
}
