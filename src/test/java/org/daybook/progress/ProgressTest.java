package org.daybook.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Parts of long work report to the whole, which never seems to go back, and stop when the whole does. */
class ProgressTest {
    /** Notes what is reported. */
    private static final class Noted implements Progress {
        private final List<String> steps = new ArrayList<>();
        private final List<String> titles = new ArrayList<>();
        private boolean cancelled;

        @Override
        public void at(long done, long total) {
            steps.add(done + "/" + total);
        }

        @Override
        public void now(String what) {
            titles.add(what);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    private final Noted whole = new Noted();

    @Test
    void aPartCountsAfterWhatCameBeforeIt() {
        Progress part = whole.part(100, 50, 200);
        part.at(0, 10);
        part.at(5, 10);
        part.at(10, 10);
        assertThat(whole.steps).containsExactly("100/200", "125/200", "150/200");
    }

    @Test
    void aPartOfNothingIsNothing() {
        whole.part(100, 50, 200).at(0, 0);
        assertThat(whole.steps).containsExactly("100/200");
    }

    @Test
    void stagesAreEquallyLong() {
        whole.stage(0, 3).at(4, 8);
        whole.stage(1, 3).at(0, 8);
        whole.stage(2, 3).at(8, 8);
        assertThat(whole.steps).containsExactly("4/24", "8/24", "24/24");
    }

    @Test
    void whatIsDoneNowIsPassedOn() {
        whole.part(0, 1, 2).now("Chronology");
        whole.stage(1, 2).cancelledToo(() -> false).now("Exhibits");
        assertThat(whole.titles).containsExactly("Chronology", "Exhibits");
    }

    @Test
    void cancellingTheWholeCancelsItsParts() {
        Progress part = whole.part(0, 1, 2).stage(0, 2);
        assertThat(part.isCancelled()).isFalse();
        whole.cancelled = true;
        assertThat(part.isCancelled()).isTrue();
    }

    @Test
    void aPartCanBeCancelledByItselfAndTheWholeGoesOn() {
        AtomicBoolean own = new AtomicBoolean();
        Progress part = whole.cancelledToo(own::get);
        assertThat(part.isCancelled()).isFalse();
        own.set(true);
        assertThat(part.isCancelled()).isTrue();
        assertThat(whole.isCancelled()).isFalse();
        own.set(false);
        whole.cancelled = true;
        assertThat(part.isCancelled()).isTrue();
        part.at(1, 2);
        assertThat(whole.steps).containsExactly("1/2");
    }

    @Test
    void workThatIsNoLongerWantedStopsWithItsOwnException() {
        whole.requireWanted(IllegalStateException::new);
        whole.cancelled = true;
        assertThatThrownBy(() -> whole.requireWanted(IllegalStateException::new))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Progress.UNWATCHED.isCancelled()).isFalse();
    }

    @Property(tries = 100)
    void nothingGoesBackNorBeyondTheEnd(
            @ForAll @IntRange(min = 0, max = 1_000) int before,
            @ForAll @IntRange(min = 0, max = 1_000) int own,
            @ForAll @IntRange(min = 0, max = 1_000) int after,
            @ForAll @IntRange(min = 1, max = 50) int steps) {
        Noted noted = new Noted();
        long all = (long) before + own + after;
        Progress part = noted.part(before, own, all);
        long last = before;
        for (int step = 0; step <= steps; step++) {
            part.at(step, steps);
            String reported = noted.steps.getLast();
            long done = Long.parseLong(reported.substring(0, reported.indexOf('/')));
            assertThat(done).isBetween(last, before + (long) own);
            last = done;
        }
        assertThat(last).isEqualTo(before + own);
    }
}
