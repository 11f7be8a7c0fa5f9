package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.Draft;
import org.daybook.casefile.LedgerTimestamps.ClockStep;
import org.daybook.crypto.Passphrase;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Somebody sets the computer's clock back by a year: it is recorded and told, and nothing is refused for it. */
class ClockSetBackTest {
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock();
    private Diary diary;
    private OnThread open;

    @BeforeEach
    void create() throws Exception {
        diary = new Diary(folder);
        diary.create().close();
        open = unlock();
        open.record(Diary.incident("before"), null);
    }

    private OnThread unlock() throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            return new OnThread(Diary.diaries(clock).unlock(diary.file(), passphrase));
        }
    }

    private List<ClockStep> steps() throws Exception {
        return open.collect(Requests.everything()).ledger().clockSteps();
    }

    @Test
    void whileTheDiaryIsOpenIsToldInEveryPortfolio() throws Exception {
        clock.move(YEAR.negated());
        open.record(Diary.incident("after"), null);
        assertThat(steps()).hasSize(1);
        open.close();
        open = unlock();
        assertThat(open.opening().report().sound()).isTrue();
        assertThat(open.incidents()).hasSize(2);
        assertThat(steps()).hasSize(1);
        open.close();
    }

    @Test
    void doesNotPutOffTheReminderOfACopyUntilItHasCaughtUp() throws Exception {
        open.close();
        clock.move(YEAR.negated());
        unlock().close();
        clock.move(Duration.ofDays(40));
        open = unlock();
        assertThat(open.run(() -> Opened.of(open.session()).copies().daysSinceCopy()))
                .isEqualTo(40);
        open.close();
    }

    @Test
    void betweenTwoOpeningsIsToldInEveryPortfolio() throws Exception {
        open.close();
        clock.move(YEAR.negated());
        open = unlock();
        assertThat(open.opening().report().sound()).isTrue();
        assertThat(open.run(() -> Opened.of(open.session()).copies().daysSinceCopy()))
                .isZero();
        assertThat(steps()).hasSize(1);
        open.record(Diary.incident("after"), null);
        assertThat(open.incidents()).hasSize(2);
        open.close();
    }

    @Test
    void leavesTheDraftsAsTheyAre() throws Exception {
        Id<Draft> draft = open.newId();
        open.saveDraft(draft(draft, "typed before"));
        clock.move(YEAR.negated());
        open.saveDraft(draft(draft, "typed after"));
        open.close();
        open = unlock();
        assertThat(open.drafts()).hasSize(1);
        assertThat(open.drafts().getFirst().fields()).containsEntry("words", "typed after");
        open.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"COPY_OUT", "SALVAGE", "RESTORE", "NEW_DIARY", "EXPORT"})
    void keepsNothingFromBeingWritten(Target kind) throws Exception {
        clock.move(YEAR.negated());
        Path target = kind.in(folder);
        kind.write(open, target);
        open.close();
        // What is looked for in a copy of a diary is what a killed writer recorded in it.
        if (kind != Target.BACKUP && kind != Target.HAND_OVER) {
            kind.requireWhole(target);
        }
    }

    private Draft draft(Id<Draft> id, String words) {
        return new Draft(id, "incident", null, Map.of("words", words), OffsetDateTime.now(clock));
    }
}
