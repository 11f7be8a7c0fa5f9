package org.daybook.ui.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideReaderTest {
    private static final Path PAGE = Path.of("src/site/markdown/user-guide.md");

    @Test
    void readsHeadingsParagraphsListsTablesAndPicturesWithoutTheirMarks() {
        List<GuideChapter> chapters = GuideReader.read(List.of(
                "# Guide",
                "",
                "Call **999**, or don't, or read 'Help' on",
                "[this page](other.md#part).",
                "",
                "## First",
                "",
                "- one `thing`",
                "  that goes on",
                "1. two",
                "",
                "### Below",
                "",
                "| a | b |",
                "|---|---|",
                "| **c** | |",
                "",
                "![A sheet: [ruled]](../resources/images/hidden.png)".replace("[ruled]", "ruled"),
                "## Second"));
        assertThat(chapters)
                .containsExactly(
                        new GuideChapter(
                                "Guide",
                                List.of(new Passage.PassageText("Call 999, or don’t, or read ‘Help’ on this page."))),
                        new GuideChapter(
                                "First",
                                List.of(
                                        new Passage.ListItem(Passage.ListKind.PLAIN, "one thing that goes on"),
                                        new Passage.ListItem(Passage.ListKind.PLAIN, "1. two"),
                                        new Passage.PassageHeading("Below"),
                                        new Passage.TablePassage(List.of(List.of("a", "b"), List.of("c", ""))),
                                        new Passage.PicturePassage("hidden.png", "A sheet: ruled"))),
                        new GuideChapter("Second", List.of()));
    }

    @Test
    void theGuideSpeaksOfTheProgramAndNotOfItsCode() throws IOException {
        assertThat(Files.readString(PAGE)).doesNotContainPattern("\\b[A-Z][A-Za-z]+Test\\b");
    }

    @Test
    void theGuideInTheProgramIsThePageOfTheSiteWordForWord() throws IOException {
        List<GuideChapter> chapters = UserGuide.chapters();
        assertThat(chapters).isEqualTo(GuideReader.read(Files.readAllLines(PAGE)));
        assertThat(chapters)
                .hasSizeGreaterThan(20)
                .allMatch(chapter -> !chapter.passages().isEmpty());
        assertThat(chapters)
                .flatExtracting(GuideChapter::passages)
                .extracting(Passage::text)
                .noneMatch(text -> text.contains("](") || text.contains("**") || text.startsWith("#"));
    }

    @Test
    void everyPictureOfTheGuideIsInTheProgram() throws IOException {
        for (GuideChapter chapter : UserGuide.chapters()) {
            for (Passage passage : chapter.passages()) {
                if (passage instanceof Passage.PicturePassage picture) {
                    try (InputStream bytes = UserGuide.picture(picture.file())) {
                        assertThat(bytes.readNBytes(4)).containsExactly(0x89, 'P', 'N', 'G');
                    }
                    assertThat(picture.text()).isNotBlank();
                }
            }
        }
    }

    @Test
    void theTablesHaveAsManyCellsInEveryRow() {
        assertThat(UserGuide.chapters())
                .flatExtracting(GuideChapter::passages)
                .filteredOn(Passage.TablePassage.class::isInstance)
                .map(Passage.TablePassage.class::cast)
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.rows())
                        .allMatch(row -> row.size() == table.rows().getFirst().size()));
    }
}
