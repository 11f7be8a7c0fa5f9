package org.daybook.portfolio.pdf.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.casefile.entry.Authorship;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentType;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.pdf.MadeUpCaseRecords;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.portfolio.pdf.MadeUpExhibits;
import org.daybook.portfolio.pdf.PdfPortfolioWriterTest;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The draft account: her words, in order, and no statement. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NarrativeSectionTest {
    private final String text;

    NarrativeSectionTest() throws Exception {
        Set<PortfolioSection> others = EnumSet.allOf(PortfolioSection.class);
        others.remove(PortfolioSection.ACCOUNT);
        others.remove(PortfolioSection.SHEETS);
        PortfolioContent all = MadeUpExhibits.ofEveryKind().content();
        PortfolioContent content = MadeUpCaseRecords.with(
                all, PortfolioRequest.of(PortfolioPreset.POLICE_FILE).withoutSections(others), all.printed());
        text = account(content);
    }

    @Test
    void saysThatItIsNoStatementAndDeclaresNothing() {
        assertThat(text).contains("This is not a statement", "It is not signed and declares nothing");
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
    void saysOfEachParagraphWhoTypedItAndWhen() {
        assertThat(text)
                .containsPattern(
                        "Typed by the owner of the diary, \\d\\d/\\d\\d/2026, 19:02\\. Recorded within these days\\.")
                .containsPattern(
                        "a grey Ford.{20,900}Typed by the owner of the diary, 07/03/2026, 19:02, when the record"
                                + " was amended\\. 6\\. Feelings: I was .{5,60}Typed by the owner of the diary, 05/03/2026, 19:02\\. Rec");
    }

    @Test
    void offersTheOriginalBesideWhatWasAmended() {
        assertThat(text)
                .containsPattern(
                        "What happened: As first recorded 05/03/2026, 19:02, typed by the owner of the diary, before"
                                + " it was amended I left work .{20,200}a silver Ford");
    }

    @Test
    void saysWhereItWasWhoItWasAndHowSureTheWriterIs() {
        assertThat(text)
                .containsPattern(
                        "Where: Bus stop, Example Road, Walsall Who: Sam Sample \\(Believed\\)\\. Why the writer thinks so: I knew");
    }

    @Test
    void neverCallsWhatOthersTypedTheWritersOwnWords() throws Exception {
        assertThat(text).doesNotContainIgnoringCase("own words");
        RecordSheet.Stamp carer = MadeUpContent.stamp(9, 2);
        RecordSheet.Stamp owner = MadeUpContent.stamp(10, 4);
        IncidentSheet sheet = new IncidentSheet(
                List.of(
                        new RecordSheet.SheetVersion<>(told("He held her left arm."), "", carer),
                        new RecordSheet.SheetVersion<>(told("He held my right arm."), "The photos show it.", owner)),
                null);
        assertThat(account(MadeUpContent.of(List.of(sheet))))
                .containsPattern("May be hearsay: someone other than the owner of the diary typed it")
                .containsPattern(
                        "1\\. He held my right arm\\. Typed by the owner of the diary, 06/03/2026, 19:02, when")
                .containsPattern(
                        "2\\. Feelings: Cold\\. Typed by J\\. Carer, support worker, on behalf of Alex Example, 04/03")
                .containsPattern(
                        "As first recorded 04/03/2026, 19:02, typed by J\\. Carer, support worker, on behalf of Alex"
                                + " Example, before it was amended He held her left arm");
    }

    @Test
    void marksAsHearsayWhatTheOwnerOfAnotherDiaryTyped() throws Exception {
        RecordSheet.Stamp owner = MadeUpContent.stamp(10, 4);
        RecordSheet.Stamp other =
                new RecordSheet.Stamp(owner.seq(), owner.recordedAt(), new Authorship("", "", true), owner.digest());
        IncidentSheet sheet = new IncidentSheet(
                List.of(new RecordSheet.SheetVersion<>(told("He held her left arm."), "", other)), null);
        assertThat(account(MadeUpContent.of(List.of(sheet))))
                .containsPattern("May be hearsay: someone other than the owner of the diary typed it")
                .contains("Typed by the owner of another diary, which was merged into this one, 06/03/2026")
                .doesNotContain("Typed by the owner of the diary");
    }

    @Test
    void marksAsHearsayWhatByItsKindWasSaidToOthers() throws Exception {
        Incident told = told("He told my sister that he would find me.");
        Incident others = told.with(IncidentDescription.of(
                List.of(IncidentType.OTHERS_HARASSED), told.what().happened(), ""));
        assertThat(account(MadeUpContent.of(List.of(MadeUpContent.plain(others)))))
                .contains("May be hearsay: in an incident of this kind, someone other than the writer was spoken to.");
        assertThat(account(MadeUpContent.of(List.of(MadeUpContent.plain(told)))))
                .doesNotContain("May be hearsay: ");
    }

    @Test
    void saysThatAnOriginalIsMissingAndPutsNoAmendmentInItsPlace() throws Exception {
        IncidentSheet sheet = new IncidentSheet(
                List.of(
                        new RecordSheet.SheetVersion<>(told("The second account."), "why", MadeUpContent.stamp(5, 2)),
                        new RecordSheet.SheetVersion<>(told("The third account."), "why", MadeUpContent.stamp(6, 3))),
                true,
                null);
        assertThat(account(MadeUpContent.of(List.of(sheet))))
                .contains("Not known: the original is missing, because it could not be read.")
                .contains("As in the earliest version that could be read, an amendment of 04/03/2026")
                .doesNotContain("As first recorded");
    }

    private static Incident told(String happened) {
        return Incident.of(
                        new Id<>("%032x".formatted(1)),
                        1,
                        EventTime.exactly(MadeUpContent.START, null, MadeUpContent.ZONE),
                        IncidentDescription.of(List.of(), happened, ""))
                .with(IncidentEffect.of("Cold.", ""));
    }

    private static String account(PortfolioContent content) throws IOException {
        String whole = PdfPortfolioWriterTest.text(MadeUpContent.write(content)).replaceAll("\\s+", " ");
        String text = whole.replaceAll("Portfolio of incidents · .{0,100}? \\(continued\\)", "");
        return text.substring(text.lastIndexOf("Draft account, to help"), text.lastIndexOf("How this was made"));
    }

    @Test
    void leavesOutWhatWasWithdrawn() {
        assertThat(text).doesNotContain("I thought I saw him");
    }
}
