package org.daybook.ui.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.junit.jupiter.api.Test;

class ThumbnailLoaderTest {
    private final List<Runnable> work = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<int[]> made = new ArrayList<>();
    private final List<BooleanSupplier> unwanted = new ArrayList<>();
    private final ThumbnailLoader<String> loader = new ThumbnailLoader<>(
            new BackgroundTasks(work::add, Runnable::run, bug -> {}), of -> of, this::load, this::now);
    private long now;

    private long now() {
        return now;
    }

    private Optional<WipeableThumbnail> load(String of, BooleanSupplier isUnwanted) {
        begun.add(of);
        unwanted.add(isUnwanted);
        return switch (of) {
            case "broken" -> Optional.empty();
            case "locked" -> throw new RejectedExecutionException();
            case "fault" -> throw new IllegalStateException("a fault");
            default -> {
                int[] pixels = {0xff112233, 0xff445566};
                made.add(pixels);
                yield Optional.of(new WipeableThumbnail(2, 1, pixels));
            }
        };
    }

    private Runnable fetch(String of) {
        return loader.fetch(of, picture -> shown.add(of + (picture.isPresent() ? "" : " without a picture")));
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
    }

    @Test
    void oneIsMadeAfterTheOtherAndOnceOnly() {
        fetch("a");
        fetch("b");
        assertThat(work).hasSize(1);
        runAll();
        fetch("a");
        assertThat(begun).containsExactly("a", "b");
        assertThat(shown).containsExactly("a", "b", "a");
    }

    @Test
    void whatWasScrolledAwayIsNotBegun() {
        fetch("a");
        fetch("b").run();
        fetch("c");
        runAll();
        assertThat(begun).containsExactly("a", "c");
        assertThat(shown).containsExactly("a", "c");
    }

    @Test
    void whatIsBeingMadeIsGivenUpSoonerWhenNobodyWaitsForItAnyMore() {
        Runnable cancel = fetch("a");
        runAll();
        now = Duration.ofSeconds(1).toNanos();
        assertThat(unwanted.getFirst().getAsBoolean()).isFalse();
        now = ThumbnailLoader.LONGEST.toNanos() + 1;
        assertThat(unwanted.getFirst().getAsBoolean()).isTrue();
        now = ThumbnailLoader.LONGEST_UNWANTED.toNanos() + 1;
        cancel.run();
        assertThat(unwanted.getFirst().getAsBoolean()).isTrue();
    }

    @Test
    void aPictureThatCannotBeMadeHoldsUpNoOther() {
        fetch("broken");
        fetch("fault");
        fetch("a");
        runAll();
        assertThat(shown).containsExactly("broken without a picture", "fault without a picture", "a");
    }

    @Test
    void droppingOverwritesWhatWasMadeAndWhatStillArrives() {
        fetch("a");
        runAll();
        fetch("b");
        fetch("c");
        loader.drop();
        runAll();
        assertThat(begun).containsExactly("a", "b");
        assertThat(shown).containsExactly("a");
        assertThat(made).allSatisfy(pixels -> assertThat(pixels).containsOnly(0));
        fetch("d");
        assertThat(work).isEmpty();
    }

    @Test
    void aLockedDiaryEndsIt() {
        fetch("a");
        runAll();
        fetch("locked");
        fetch("b");
        runAll();
        assertThat(begun).containsExactly("a", "locked");
        assertThat(made.getFirst()).containsOnly(0);
    }

    @Test
    void onlySoManyAreKept() {
        for (int i = 0; i < 130; i++) {
            fetch("photo " + i);
        }
        runAll();
        fetch("photo 129");
        fetch("photo 0");
        runAll();
        assertThat(begun).hasSize(131);
    }
}
