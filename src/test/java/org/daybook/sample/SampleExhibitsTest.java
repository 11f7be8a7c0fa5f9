package org.daybook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.crypto.Passphrase;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.portfolio.ExhibitFileCheck;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleExhibitsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private OnThread open;
    private List<ExhibitHistory> exhibits;

    @BeforeEach
    void write() throws Exception {
        Path file = folder.resolve("sample.nbk");
        SampleTemplate.copyTo(file);
        try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
            open = new OnThread(Diary.diaries().unlock(file, passphrase));
        }
        exhibits = open.run(() -> Opened.of(open.session()).exhibits().all());
    }

    @AfterEach
    void close() {
        open.session().close();
    }

    private FileMetadata file(String kind) {
        return exhibits.stream()
                .map(history -> history.current().file())
                .filter(Objects::nonNull)
                .filter(account -> account.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areOfSeveralKinds() {
        List<String> kinds = exhibits.stream()
                .map(history -> history.current().file())
                .filter(Objects::nonNull)
                .map(FileMetadata::kind)
                .distinct()
                .toList();
        assertThat(kinds)
                .containsExactlyInAnyOrder("image/png", "image/jpeg", "audio/wav", "message/rfc822", "text/plain");
        assertThat(exhibits)
                .filteredOn(history -> history.current().isPhysical())
                .hasSizeGreaterThan(1)
                .allMatch(history -> Objects.requireNonNull(history.current().physicalItem())
                                .continuity()
                                .size()
                        > 1);
        assertThat(exhibits)
                .filteredOn(history -> history.current().handling().covered())
                .hasSize(2);
    }

    @Test
    void sayOfThemselvesWhenAndWhereTheyWereTaken() {
        FileMetadata photo = file("image/jpeg");
        FileTimestamp taken = photo.times().getFirst();
        assertThat(taken.source()).isEqualTo(FileTimestamp.TimestampSource.TAKEN);
        assertThat(taken.offset()).isEqualTo(ZoneOffset.UTC);
        assertThat(photo.origin().model()).isEqualTo("Camera 3");
        assertThat(photo.origin().place()).isNotNull();
        assertThat(photo.dimensions().orientation()).isEqualTo(8);
    }

    @Test
    void keepAFileThatIsAddedTwiceOnce() {
        assertThat(exhibits).hasSize(23);
        assertThat(exhibits.getFirst().versions()).hasSize(2);
        assertThat(exhibits.getFirst().current().links().incidents()).hasSize(2);
    }

    @Test
    void belongToWhatIsRecordedAndAreWhole() throws Exception {
        for (ExhibitHistory history : exhibits) {
            Exhibit exhibit = history.current();
            boolean isNamed = open.run(() -> !Opened.of(open.session())
                    .caseRecords()
                    .shownBy(exhibit.id())
                    .isEmpty());
            assertThat(isNamed || !exhibit.links().incidents().isEmpty()).isTrue();
            assertThat(exhibit.links().incidents()).allMatch(id -> {
                try {
                    return open.incident(id).isPresent();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
        }
        PortfolioContent content =
                open.run(() -> Opened.of(open.session()).portfolios().collect(Requests.everything()));
        assertThat(new ExhibitFileCheck(Progress.UNWATCHED).check(content).damaged())
                .isEmpty();
    }

    @Test
    void areTheSameBytesEachTime() {
        for (SampleCase.SampleExhibit added : SampleCase.endingBefore(TODAY).exhibits()) {
            if (added.file() != null) {
                byte[] bytes = added.file().content().get();
                assertThat(added.file().content().get()).isEqualTo(bytes);
            }
        }
    }
}
