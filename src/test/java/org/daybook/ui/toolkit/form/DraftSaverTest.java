package org.daybook.ui.toolkit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.casefile.Draft;
import org.daybook.record.Id;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.Test;

class DraftSaverTest {
    private final List<Runnable> later = new ArrayList<>();
    private final List<Draft> sealed = new ArrayList<>();
    private final List<Id<Draft>> discarded = new ArrayList<>();
    private String text = "";
    private boolean refuse;
    private final DraftSaver saver = new DraftSaver(
            (_, task) -> {
                later.add(task);
                return () -> later.remove(task);
            },
            () -> text.isEmpty() ? Optional.empty() : Optional.of(draft(text)),
            new DraftSaver.BackgroundSealing() {
                @Override
                public void seal(Draft draft, Runnable done, Consumer<VaultFailure> refused) {
                    if (refuse) {
                        refused.accept(new VaultFailure.NoSpace());
                    } else {
                        sealed.add(draft);
                        done.run();
                    }
                }

                @Override
                public void emptied(Optional<Id<Draft>> older) {
                    older.ifPresent(discarded::add);
                }
            });

    @Test
    void sealsOnceWhatWasTypedInThreeSeconds() {
        text = "a";
        saver.touched();
        text = "ab";
        saver.touched();
        assertThat(later).hasSize(1);
        pass();
        assertThat(sealed).extracting(draft -> draft.fields().get("text")).containsExactly("ab");
        assertThat(saver.dirty.get()).isFalse();
    }

    @Test
    void triesAgainWhenTheDiskRefuses() {
        text = "a";
        refuse = true;
        saver.touched();
        pass();
        assertThat(saver.dirty.get()).isTrue();
        refuse = false;
        pass();
        assertThat(sealed).hasSize(1);
        assertThat(saver.dirty.get()).isFalse();
    }

    @Test
    void sealsNothingAfterItWasRecordedOrDropped() {
        text = "a";
        saver.touched();
        saver.settled();
        pass();
        saver.touched();
        saver.stop();
        pass();
        assertThat(sealed).isEmpty();
    }

    @Test
    void discardsTheOlderDraftOfAFormThatWasEmptied() {
        text = "a";
        saver.touched();
        pass();
        text = "";
        saver.touched();
        assertThat(discarded).containsExactly(draft("a").id());
        assertThat(saver.dirty.get()).isFalse();
        pass();
        assertThat(sealed).hasSize(1);
    }

    @Test
    void discardsADraftThatWasGoneOnWithAndEmptied() {
        saver.resumed(draft("a"));
        saver.touched();
        saver.touched();
        assertThat(discarded).containsExactly(draft("a").id());
    }

    private void pass() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    private static Draft draft(String text) {
        return new Draft(
                new Id<>("0".repeat(32)),
                "incident",
                null,
                Map.of("text", text),
                OffsetDateTime.parse("2026-11-24T21:15:00Z"));
    }
}
