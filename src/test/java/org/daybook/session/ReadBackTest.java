package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.ReadBack;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.request.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody typed for her is read back to her, and that is recorded. */
class ReadBackTest {
    private static final Authorship FOR_HER = new Authorship("D. Ahmed", "J. S.");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock();
    private TwoDiaries diaries;
    private OnThread open;
    private Incident incident;

    @BeforeEach
    void typeForHer() throws Exception {
        diaries = new TwoDiaries(folder, clock);
        open = diaries.create("hers");
        incident = open.run(() -> Opened.of(open.session()).record(Diary.incident("word"), FOR_HER, null))
                .current();
    }

    private void readBack(boolean agreed) throws Exception {
        open.run(() -> {
            Opened.of(open.session()).readBack(incident.id(), agreed, DAY, "it was the blue car");
            return true;
        });
    }

    private IncidentHistory history() throws Exception {
        return open.incident(incident.id()).orElseThrow();
    }

    private static void assertAgreed(@Nullable ReadBack read) {
        assertThat(read).extracting(ReadBack::agreed).isEqualTo(true);
    }

    @Test
    void isSaidOfTheVersionThatWasReadBackAndOfNoOther() throws Exception {
        readBack(true);
        open.run(() -> Opened.of(open.session())
                .amend(Diary.incident(incident.id(), "other", Diary.DAY), "she remembered", FOR_HER, null));
        assertThat(history().versions().getFirst().readBack())
                .isEqualTo(new ReadBack(true, DAY, "it was the blue car", new Authorship("D. Ahmed", "")));
        assertThat(history().versions().getLast().readBack()).isNull();
        open.close();
    }

    @Test
    void theLastAnswerCounts() throws Exception {
        readBack(false);
        readBack(true);
        assertAgreed(history().versions().getLast().readBack());
        open.close();
    }

    @Test
    void isPrintedWithoutWhatWasSaidThen() throws Exception {
        readBack(true);
        IncidentSheet sheet = open.collect(Requests.everything()).sheets().getFirst();
        ReadBack printed = sheet.original().stamp().readBack();
        assertAgreed(printed);
        assertThat(printed).extracting(ReadBack::said).isEqualTo("");
        open.close();
    }

    @Test
    void isErasedWithItsRecord() throws Exception {
        readBack(false);
        open.erase(incident.id(), "asked to");
        open.close();
        assertThat(diaries.read("hers").entries().toString()).doesNotContain("blue car");
    }

    @Test
    void isKnownAfterMerging() throws Exception {
        open.close();
        diaries.copy("hers", "workers");
        clock.move(Duration.ofHours(1));
        open = diaries.open("workers");
        readBack(true);
        open.close();
        open = diaries.open("hers");
        open.record(Diary.incident("hers"), null);
        open.close();
        diaries.merge("hers", "workers", "both").session().close();
        IncidentHistory merged =
                diaries.read("both").caseFile().incidents().one(incident.id()).orElseThrow();
        assertThat(merged.current().number()).isEqualTo(1);
        assertThat(merged.versions().getLast().by()).isEqualTo(FOR_HER);
        assertAgreed(merged.versions().getLast().readBack());
    }

    @Test
    void isSaidOfAnExhibitUntilItsWordsChange() throws Exception {
        Exhibit letter = open.run(() -> Opened.of(open.session())
                        .exhibits()
                        .recordPhysicalItem(
                                Exhibit.of(Opened.of(open.session()).newId(), 1, PhysicalItem.NOT_SAID), FOR_HER, null))
                .current();
        open.run(() -> {
            Opened.of(open.session()).readBack(letter.id(), true, DAY, "it was the blue paper");
            return true;
        });
        Exhibit linked = letter.with(ExhibitLinks.NONE.withIncident(incident.id()));
        ExhibitHistory belongs =
                open.run(() -> Opened.of(open.session()).exhibits().amend(linked, "", Authorship.OWNER, null));
        assertAgreed(belongs.worded().readBack());
        ExhibitSheet sheet = open.collect(Requests.everything()).exhibits().getFirst();
        assertThat(sheet.words().by()).isEqualTo(FOR_HER);
        assertThat(sheet.words().readBack()).extracting(ReadBack::said).isEqualTo("");
        ExhibitHistory amended = open.run(() -> Opened.of(open.session())
                .exhibits()
                .amend(linked.with(new ExhibitDescription("The letter", "", "", "")), "she remembered", FOR_HER, null));
        assertThat(amended.worded().readBack()).isNull();
        open.run(() -> {
            Opened.of(open.session()).exhibits().erase(Set.of(letter.id()), "asked to");
            return true;
        });
        open.close();
        assertThat(diaries.read("hers").entries().toString()).doesNotContain("blue paper");
    }

    @Test
    void isSaidOfCaseRecordsToo() throws Exception {
        CaseRecordHistory order = open.run(() -> Opened.of(open.session())
                .caseRecords()
                .record(FilledCaseRecord.of(CaseRecordKind.ORDER), FOR_HER, null));
        CaseRecordHistory now = open.run(() -> {
            Opened.of(open.session()).readBack(order.id(), true, DAY, "");
            return Opened.of(open.session()).caseRecords().one(order.id()).orElseThrow();
        });
        assertAgreed(now.versions().getLast().readBack());
        assertThat(Set.of(now.current().kind())).containsExactly(CaseRecordKind.ORDER);
        open.close();
    }
}
