package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daybook.casefile.CaseActivity.ActivityKind;
import org.daybook.casefile.CaseActivity.PersonActivity;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.Authorship;
import org.daybook.colleague.OwnKey;
import org.daybook.job.ActivityFormatter;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who opened the diary and what they did there can be read back, by day and since its owner was there. */
class ActivityTest extends TwoColleagues {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock();
    private Diary diary;

    @BeforeEach
    void aDiaryThatBothMayOpen() throws Exception {
        diary = new Diary(Files.createTempDirectory(folder, "case"));
        diary.create().close();
        OnThread owner = owner();
        for (OwnKey key : List.of(dana, sam)) {
            owner.giveAccess(grant(key, Allows.ADD, null));
        }
        owner.close();
    }

    private OnThread owner() throws Exception {
        try (var passphrase = Diary.passphrase()) {
            return new OnThread(Diary.diaries(clock).unlock(diary.file(), passphrase));
        }
    }

    private OnThread open(OwnKey key) throws Exception {
        return new OnThread(Diary.diaries(clock).unlock(diary.file(), OwnKeySample.toldOf(key, diary.file())));
    }

    private static List<PersonActivity> whileAway(OnThread open) throws Exception {
        return open.run(() -> Opened.of(open.session()).activity().whileAway());
    }

    private void danaWorks() throws Exception {
        open(dana).close();
        OnThread open = open(dana);
        open.record(Diary.incident("word"), null);
        // In the name of somebody else, which does not change whose key it was.
        open.run(() -> Opened.of(open.session())
                .recordAll(List.of(Diary.incident("another")), new Authorship("Jane", "Jane"), null));
        open.run(() -> Opened.of(open.session()).copies().copyTo(folder.resolve("copy.nbk"), Progress.UNWATCHED));
        open.close();
    }

    @Test
    void whatColleaguesDidSinceTheOwnerWasThereIsTold() throws Exception {
        danaWorks();
        clock.move(Duration.ofDays(2));
        open(sam).close();
        clock.move(Duration.ofDays(1));
        OnThread owner = owner();
        assertThat(whileAway(owner)).extracting(PersonActivity::who).containsExactly("Dana", "Sam");
        assertThat(whileAway(owner).getFirst().counts())
                .containsExactly(
                        entry(ActivityKind.OPENED, 2), entry(ActivityKind.WROTE, 2), entry(ActivityKind.BACKUP, 1));
        ActivityFormatter words = new ActivityFormatter(new Messages(Locale.UK), LocalDate.now(clock));
        assertThat(words.named(whileAway(owner)))
                .isEqualTo("Since you were here: Dana, twice, last on Tuesday; Sam, once, on Thursday");
        assertThat(words.unnamed(whileAway(owner)))
                .as("for who looks over her shoulder")
                .isEqualTo("Since you were here: opened 3 times, last on Thursday");
        assertThat(words.more(whileAway(owner))).isEqualTo("Dana: recorded or changed 2 entries, made 1 backup.");
        owner.close();
    }

    @Test
    void whatWasToldOnceIsNotToldAgainAndTheOwnersOwnWorkIsNot() throws Exception {
        danaWorks();
        OnThread owner = owner();
        owner.record(Diary.incident("hers"), null);
        owner.close();
        OnThread again = owner();
        assertThat(whileAway(again)).isEmpty();
        again.close();
    }

    @Test
    void everyDayIsListedWithWhoDidWhatTheNewestFirst() throws Exception {
        danaWorks();
        clock.move(Duration.ofDays(1));
        OnThread owner = owner();
        owner.record(Diary.incident("hers"), null);
        List<PersonActivity> days =
                owner.run(() -> Opened.of(owner.session()).activity().byDay());
        owner.close();
        assertThat(days)
                .extracting(done -> done.last().toLocalDate(), PersonActivity::who)
                .containsExactly(tuple(TUESDAY.plusDays(1), ""), tuple(TUESDAY, "Dana"), tuple(TUESDAY, ""));
        ActivityFormatter words = new ActivityFormatter(new Messages(Locale.UK), LocalDate.now(clock));
        assertThat(words.line(days.getFirst(), "You")).isEqualTo("You: opened it once, recorded or changed 1 entry.");
        assertThat(words.line(days.getLast(), "You")).isEqualTo("You: opened it twice, changed access twice.");
    }

    @Test
    void whatHappenedTodayOrWeeksAgoIsDatedInWordsThatHold() throws Exception {
        open(dana).close();
        OnThread owner = owner();
        List<PersonActivity> done = whileAway(owner);
        owner.close();
        Messages messages = new Messages(Locale.UK);
        assertThat(new ActivityFormatter(messages, TUESDAY).named(done)).endsWith("Dana, once, today");
        assertThat(new ActivityFormatter(messages, TUESDAY.plusDays(7)).named(done))
                .endsWith("Dana, once, on 24/11/2026");
        assertThat(new ActivityFormatter(messages, TUESDAY).more(done)).isEmpty();
    }

    @Test
    void aCopyThatWasHandedOverSaysWhoWroteWhatThoughNotWhoOpenedTheDiary() throws Exception {
        danaWorks();
        Path copy = folder.resolve("handed.nbk");
        OnThread owner = owner();
        owner.run(() -> Opened.of(owner.session())
                .handOver()
                .write(copy, sam.card(), HandOverScope.usual("Not handed over"), Progress.UNWATCHED));
        owner.close();
        clock.move(Duration.ofDays(1));
        OnThread handed = new OnThread(Diary.diaries(clock).unlock(copy, OwnKeySample.toldOf(sam, copy)));
        List<PersonActivity> days =
                handed.run(() -> Opened.of(handed.session()).activity().byDay());
        handed.close();
        assertThat(days).extracting(PersonActivity::who).contains("Sam", "Dana", "");
        assertThat(days)
                .filteredOn(done -> done.who().equals("Dana"))
                .singleElement()
                .satisfies(done -> assertThat(done.counts())
                        .doesNotContainKey(ActivityKind.OPENED)
                        .containsEntry(ActivityKind.BACKUP, 1));
    }
}
