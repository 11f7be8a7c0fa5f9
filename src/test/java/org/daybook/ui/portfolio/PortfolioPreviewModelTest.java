package org.daybook.ui.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Authorship;
import org.daybook.evidence.PlateFiles;
import org.daybook.incident.Incident;
import org.daybook.pdf.render.PageBookmark;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.portfolio.RenderedPortfolio.PortfolioPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortfolioPreviewModelTest extends DeskFixture {
    private final PortfolioRequest request = Requests.everything();
    private PdfPortfolioWriter writer;
    private PortfolioPreviewModel model;
    private Id<Incident> incident;

    @BeforeEach
    void open() throws Exception {
        writer = new PdfPortfolioWriter(desk.messages());
        model = new PortfolioPreviewModel(desk.session(), writer, desk.tasks(), desk.errors());
        incident = desk.on(() -> Opened.of(desk.session())
                        .record(
                                Diary.incident(Opened.of(desk.session()).newId(), "gate", LocalDate.of(2026, 11, 3)),
                                Authorship.OWNER,
                                null))
                .current()
                .id();
        desk.session()
                .intake()
                .begin(PlateFiles.heavy(800, 600, 1), "one.jpg", incident)
                .finish();
    }

    private PortfolioPage seen() {
        return Objects.requireNonNull(model.seenProperty().get());
    }

    private void begin() throws Exception {
        model.begin(request, 1);
        desk.until(() -> model.seenProperty().get() != null);
    }

    private void turnTo(int page) throws Exception {
        model.turnTo(page);
        desk.until(() -> seen().number() == page);
    }

    @Test
    void showsTheFirstPageAndNamesTheSections() throws Exception {
        begin();
        assertThat(seen().number()).isEqualTo(1);
        assertThat(seen().text()).contains("Portfolio of incidents");
        assertThat(IntStream.of(seen().pixels().pixels()).distinct().count()).isGreaterThan(2);
        assertThat(model.marks())
                .extracting(PageBookmark::page)
                .isSorted()
                .allMatch(page -> page <= model.pagesProperty().get());
        assertThat(model.marks()).extracting(PageBookmark::title).contains("Chronology");
    }

    @Test
    void hasThePagesOfWhatIsWritten() throws Exception {
        begin();
        PortfolioContent content =
                desk.on(() -> Opened.of(desk.session()).portfolios().collect(request));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        writer.write(
                content,
                desk.on(() -> Opened.of(desk.session()).portfolios().signer()).orElseThrow(),
                written,
                Progress.UNWATCHED);
        try (PageRenderer real = new PageRenderer(written.toByteArray())) {
            assertThat(model.pagesProperty().get()).isEqualTo(real.pages());
            assertThat(model.marks()).isEqualTo(real.bookmarks());
            // How it was made says how small the pictures are.
            int method = real.bookmarks().getLast().page();
            for (int page = 2; page < method; page++) {
                turnTo(page);
                assertThat(words(seen().text())).isEqualTo(words(real.text(page)));
            }
        }
    }

    /** Without the code, which is that of each printing, and how small the pictures are. */
    private static List<String> words(String text) {
        return text.lines()
                .filter(line -> !line.matches(".*[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}.*"))
                .filter(line -> !line.matches(".*\\d+ (×|x) \\d+.*|.*[Pp]ixel.*|.*smaller.*"))
                .toList();
    }

    @Test
    void turnsToThePageThatWasWantedLast() throws Exception {
        begin();
        model.turnBy(1);
        model.turnBy(1);
        assertThat(model.wanted()).isEqualTo(3);
        desk.until(() -> seen().number() == 3);
        model.turnTo(9_999);
        assertThat(model.wanted()).isEqualTo(3);
        model.turnBy(Integer.MAX_VALUE);
        assertThat(model.wanted()).isEqualTo(model.pagesProperty().get());
        model.turnBy(-Integer.MAX_VALUE);
        assertThat(model.wanted()).isEqualTo(1);
    }

    @Test
    void writesNoFile() throws Exception {
        List<String> before = names();
        begin();
        turnTo(2);
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void zeroesThePixelsWhenSheLeaves() throws Exception {
        begin();
        int[] pixels = seen().pixels().pixels();
        model.drop();
        assertThat(pixels).containsOnly(0);
        assertThat(model.seenProperty().get()).isNull();
        assertThat(model.marks()).isEmpty();
    }

    @Test
    void showsNothingThatComesAfterSheLeft() throws Exception {
        model.begin(request, 1);
        model.drop();
        desk.tellAll();
        desk.on(() -> true);
        desk.tellAll();
        assertThat(model.seenProperty().get()).isNull();
        assertThat(model.pagesProperty().get()).isZero();
    }

    @Test
    void aDiaryThatIsLockedMeanwhileShowsNothing() throws Exception {
        model.begin(request, 1);
        model.drop();
        desk.session().close();
        desk.tellAll();
        assertThat(model.seenProperty().get()).isNull();
    }

    @Test
    void saysWhyThereIsNothingToShow() throws Exception {
        model.begin(request.with(IncidentScope.ALL.between(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 1, 2))), 1);
        desk.until(() -> model.failureProperty().get() != null);
        assertThat(model.seenProperty().get()).isNull();
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
