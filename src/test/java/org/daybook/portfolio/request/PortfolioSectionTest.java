package org.daybook.portfolio.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** A section that is added has its words and its place, and every kind of case record is in one section. */
class PortfolioSectionTest {
    private static final Path PRINTED = Path.of("src/main/java/org/daybook/portfolio/pdf");

    @Test
    void everySectionHasItsNameInTheWindowAndInWhatIsPrinted() {
        Messages messages = new Messages(Locale.UK);
        assertThat(PortfolioSection.values())
                .allMatch(section -> messages.has("portfolio.section-" + section.code()), "is named in the window")
                .allMatch(section -> messages.has("portfolio-pdf.section-" + section.code()), "is named in print");
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
