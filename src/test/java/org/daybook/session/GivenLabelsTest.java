package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.crypto.ByteSequence;
import org.daybook.evidence.PlateFiles;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.portfolio.ExhibitFileCheck;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.ExhibitSheet.FileCondition;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenLabelsTest {
    @TempDir
    Path folder;

    private Diary diary;
    private OnThread open;
    private Incident incident;

    @BeforeEach
    void start() throws Exception {
        diary = new Diary(Files.createDirectory(folder.resolve("diary")));
        open = new OnThread(diary.create());
        initials("SB");
        incident = open.record(Diary.incident("one"), null).current();
        open.session()
                .intake()
                .begin(PlateFiles.turned(6, 90, 60), "photo.jpg", incident.id())
                .finish();
    }

    @AfterEach
    void close() {
        open.session().close();
    }

    private void initials(String initials) throws Exception {
        open.run(() -> {
            Opened.of(open.session())
                    .recordHeading(
                            new CaseHeading(
                                    Map.of(PersonDetailKind.INITIALS, new PersonDetail(initials, true)),
                                    "",
                                    Jurisdiction.NOT_SAID,
                                    UnknownFields.NONE),
                            null);
            return true;
        });
    }

    private PortfolioContent collect() throws Exception {
        return open.run(() -> Opened.of(open.session()).portfolios().collect(Requests.everything()));
    }

    private void give(PortfolioContent content) throws Exception {
        open.run(() -> {
            Opened.record(
                    open.session(),
                    Opened.of(open.session())
                            .portfolios()
                            .written(
                                    content,
                                    PortfolioReceipt.of(
                                            folder.resolve("notes.pdf"),
                                            5,
                                            ByteSequence.of(new byte[32]),
                                            List.of(1))));
            return true;
        });
    }

    private List<String> initials() throws Exception {
        return open.run(() -> Opened.of(open.session()).exhibits().all().stream()
                .map(ExhibitHistory::label)
                .toList());
    }

    @Test
    void followTheInitialsUntilAPortfolioIsGivenAndAreFixedFromThenOn() throws Exception {
        initials("SC");
        assertThat(initials()).containsExactly("SC");
        give(collect());
        initials("SD");
        assertThat(initials()).containsExactly("SC");
        assertThat(collect().exhibits()).extracting(ExhibitSheet::label).containsExactly("SC1");
    }

    @Test
    void areStillFixedWhenTheDiaryIsOpenedAgain() throws Exception {
        give(collect());
        initials("SD");
        open.session().close();
        open = new OnThread(diary.unlock());
        assertThat(initials()).containsExactly("SB");
    }

    @Test
    void ofExhibitsThatWereNotInItStayFree() throws Exception {
        Id<Exhibit> id = Opened.of(open.session()).newId();
        open.run(() -> Opened.of(open.session())
                .exhibits()
                .recordPhysicalItem(
                        Exhibit.of(id, 0, PhysicalItem.NOT_SAID).with(ExhibitLinks.NONE), Authorship.OWNER, null));
        give(collect());
        initials("SD");
        assertThat(initials()).containsExactly("SB", "SD");
    }

    @Test
    void theFilesOfAnOpenDiaryAreFoundWhole() throws Exception {
        PortfolioContent checked = new ExhibitFileCheck(Progress.UNWATCHED).check(collect());
        ExhibitSheet sheet = checked.exhibits().getFirst();
        assertThat(sheet.condition()).isEqualTo(FileCondition.WHOLE);
        assertThat(Objects.requireNonNull(sheet.file()).length()).isPositive();
    }
}
