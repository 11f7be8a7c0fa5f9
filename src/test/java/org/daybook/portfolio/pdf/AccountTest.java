package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.daybook.portfolio.PortfolioContent;
import org.daybook.portfolio.PortfolioPreset;
import org.daybook.portfolio.PortfolioRequest;
import org.daybook.portfolio.PortfolioSection;
import org.junit.jupiter.api.Test;

/** The draft account: her words, in order, and no statement. */
class AccountTest {
    private final String text;

    AccountTest() throws Exception {
        Set<PortfolioSection> others = EnumSet.allOf(PortfolioSection.class);
        others.remove(PortfolioSection.ACCOUNT);
        others.remove(PortfolioSection.SHEETS);
        PortfolioContent all = MadeUpExhibits.ofEveryKind().content();
        PortfolioContent content = MadeUpParticulars.with(
                all, PortfolioRequest.of(PortfolioPreset.POLICE_FILE).withoutSections(others), all.printed());
        String whole = PdfPortfolioWriterTest.text(MadeUpContent.write(content)).replaceAll("\\s+", " ");
        text = whole.substring(whole.lastIndexOf("Draft account, to help"), whole.lastIndexOf("How this was made"));
    }

    @Test
    void saysThatItIsNoStatementAndDeclaresNothing() {
        assertThat(text).contains("This is no statement", "It is not signed and declares nothing");
        assertThat(text.toUpperCase(Locale.ROOT))
                .doesNotContain("MG11", "TRUE TO THE BEST OF MY", "LIABLE TO PROSECUTION", "SIGNATURE");
    }

    @Test
    void numbersHerWordsAndLeadsToIncidentsAndExhibits() {
        assertThat(text)
                .containsPattern("See incident 2 \\(page \\d+\\)\\. \\(Exhibit SB")
                .containsPattern("1\\. .{20,1500}2\\. Exact words: ")
                .contains("As written: ‘the weekend of the fair’.")
                .contains("Feelings: I was frightened and could not sleep.");
    }

    @Test
    void saysWhenTheWordsWereRecordedAndThatTheyWereAmended() {
        assertThat(text)
                .containsPattern("Recorded \\d\\d/\\d\\d/2026, 19:02\\.")
                .contains("a grey Ford")
                .containsPattern("These are the words as amended \\d\\d/\\d\\d/2026");
    }

    @Test
    void leavesOutWhatWasWithdrawn() {
        assertThat(text).doesNotContain("I thought I saw him");
    }
}
