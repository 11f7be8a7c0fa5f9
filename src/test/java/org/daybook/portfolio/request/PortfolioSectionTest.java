package org.daybook.portfolio.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** A section that is added has its words and its place, and every kind of case record is in one section. */
class PortfolioSectionTest {
    private static final Path PRINTED = Path.of("src/main/java/org/daybook/portfolio/pdf");

    /** What the user guide says in place of the name in the window. */
    private static final Map<PortfolioSection, String> IN_THE_GUIDE = Map.of(
            PortfolioSection.OPEN, "What is open",
            PortfolioSection.CONTACTS, "whom you told, what was promised",
            PortfolioSection.BEFORE_AFTER, "'Before and after' are separate sections",
            PortfolioSection.SHEETS, "the sheets of incidents one after another",
            PortfolioSection.MESSAGES, "the imported messages that they refer to",
            PortfolioSection.ACCOUNT, "a draft account",
            PortfolioSection.IMPACT, "impact notes",
            PortfolioSection.CONDUCT, "a grid of your incidents against the examples that the law gives");

    @Test
    void everySectionHasItsNameInTheWindowAndInWhatIsPrinted() {
        Messages messages = new Messages(Locale.UK);
        assertThat(PortfolioSection.values())
                .allMatch(section -> messages.has("portfolio.section-" + section.code()), "is named in the window")
                .allMatch(section -> messages.has("portfolio-pdf.section-" + section.code()), "is named in print");
    }

    @Test
    void everySectionStandsInTheUserGuide() throws IOException {
        Messages messages = new Messages(Locale.UK);
        String guide = Files.readString(Path.of("src/site/markdown/user-guide.md"))
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.UK);
        assertThat(Stream.of(PortfolioSection.values())
                        .map(section ->
                                IN_THE_GUIDE.getOrDefault(section, messages.get("portfolio.section-" + section.code())))
                        .filter(name -> !guide.contains(name.toLowerCase(Locale.UK))))
                .as("name these sections in user-guide.md, or say in IN_THE_GUIDE how it does")
                .isEmpty();
    }

    @Test
    void everySectionIsPrinted() throws IOException {
        try (Stream<Path> files = Files.walk(PRINTED)) {
            String code = files.filter(Files::isRegularFile)
                    .map(PortfolioSectionTest::read)
                    .collect(Collectors.joining());
            assertThat(PortfolioSection.values())
                    .allMatch(section -> code.contains("PortfolioSection." + section.name()), "is in the list");
        }
    }

    @Test
    void everyKindOfCaseRecordIsInOneSection() {
        assertThat(Stream.of(PortfolioSection.values()).flatMap(section -> section.kinds().stream()))
                .containsExactlyInAnyOrder(CaseRecordKind.values());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
