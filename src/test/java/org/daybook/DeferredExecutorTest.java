package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeferredExecutorTest {
    private final List<String> done = new ArrayList<>();
    private final DeferredExecutor work = new DeferredExecutor(Runnable::run);

    @Test
    void nothingIsDoneUntilItIsLetGoAndThenAllInItsOrder() {
        work.execute(() -> done.add("first"));
        work.execute(() -> done.add("second"));
        assertThat(done).isEmpty();
        work.release();
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void whatComesLaterIsDoneAtOnceAndNothingTwice() {
        work.execute(() -> done.add("first"));
        work.release();
        work.execute(() -> done.add("second"));
        work.release();
        assertThat(done).containsExactly("first", "second");
    }
}
