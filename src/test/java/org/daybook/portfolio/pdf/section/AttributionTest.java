package org.daybook.portfolio.pdf.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.daybook.casefile.ReadBack;
import org.daybook.casefile.entry.Authorship;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.record.EventTime;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordOrigin;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader is told who typed which words, when, and whether the person they are about agreed. */
class AttributionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final Authorship ANN_FOR_JOAN = new Authorship("Ann", "Joan");

    private static String happened(Incident incident) {
        return incident.what().happened();
    }

    private static Incident saying(String words) {
        return incident(1).on(DAY).saying(words).made();
    }

    private static RecordSheet.SheetVersion<Incident> version(
            Incident incident, int day, Authorship by, @Nullable ReadBack read) {
        return new RecordSheet.SheetVersion<>(
                incident,
                "",
                new RecordSheet.Stamp(
                        day,
                        OffsetDateTime.parse("2026-11-03T21:05:00Z").plusDays(day),
                        by,
                        ByteSequence.of(new byte[32]),
                        read,
                        null));
    }

    private static Attribution of(boolean isOriginalMissing, List<RecordSheet.SheetVersion<Incident>> versions) {
        return new Attribution(new IncidentSheet(versions, isOriginalMissing, null), new SectionWording(MESSAGES));
    }

    private static String of(RecordSheet.SheetVersion<Incident> only) {
        return of(false, List.of(only)).of(AttributionTest::happened);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', the owner of the diary",
        "'', Joan, 'the owner of the diary, on behalf of Joan'",
        "Ann, '', Ann",
        "Ann, Joan, 'Ann, on behalf of Joan'"
    })
    void whoTypedItIsNamedWithTheTime(String author, String onBehalfOf, String said) {
        assertThat(of(version(saying("He rang."), 0, new Authorship(author, onBehalfOf), null)))
                .startsWith("Typed by " + said + ", 03/11/2026, 21:05. Recorded the same day.");
    }

    @Test
    void theOwnerOfAnotherDiaryIsNotTakenForTheOwnerOfThisOne() {
        assertThat(of(version(saying("He rang."), 0, new Authorship("", "", true), null)))
                .startsWith("Typed by the owner of another diary, which was merged into this one, 03/11/2026");
        assertThat(of(version(saying("He rang."), 0, new Authorship("", "Joan", true), null)))
                .contains("the owner of another diary, which was merged into this one, on behalf of Joan");
    }

    @Test
    void whetherItWasReadBackIsSaidOnlyOfWordsTypedForSomebody() {
        ReadBack agreed = new ReadBack(true, DAY.plusDays(1), "that is right", ANN_FOR_JOAN);
        ReadBack not = new ReadBack(false, DAY.plusDays(1), "it was the left arm", ANN_FOR_JOAN);
        assertThat(of(version(saying("x"), 0, ANN_FOR_JOAN, null))).endsWith(" Not recorded as read back.");
        assertThat(of(version(saying("x"), 0, ANN_FOR_JOAN, agreed))).endsWith(" Read back on 04/11/2026 and agreed.");
        assertThat(of(version(saying("x"), 0, ANN_FOR_JOAN, not)))
                .endsWith(" Read back on 04/11/2026 and not agreed.")
                .doesNotContain("left arm");
        assertThat(of(version(saying("x"), 0, Authorship.OWNER, null))).doesNotContain("ead back");
    }

    @Test
    void wordsThatAnAmendmentDidNotChangeAreStillThoseOfWhoeverTypedThemFirst() {
        Attribution attribution = of(
                false,
                List.of(
                        version(saying("He rang."), 0, Authorship.OWNER, null),
                        version(
                                saying("He rang.").with(EventTime.unknown(EventTime.HOME)),
                                5,
                                new Authorship("Ann", ""),
                                null)));
        assertThat(attribution.of(AttributionTest::happened))
                .startsWith("Typed by the owner of the diary, 03/11/2026, 21:05.");
    }

    @Test
    void wordsThatAnAmendmentChangedAreThoseOfWhoeverChangedThemLast() {
        Attribution attribution = of(
                false,
                List.of(
                        version(saying("He rang."), 0, Authorship.OWNER, null),
                        version(saying("He rang twice."), 5, new Authorship("Ann", ""), null),
                        version(saying("He rang twice."), 9, new Authorship("Bea", ""), null)));
        assertThat(attribution.of(AttributionTest::happened))
                .isEqualTo("Typed by Ann, 08/11/2026, 21:05, when the record was amended.");
        assertThat(attribution.beforeAmending())
                .isEqualTo("As first recorded 03/11/2026, 21:05, typed by the owner of the diary, before it was"
                        + " amended");
    }

    @Test
    void wordsThatWereChangedBackAreThoseOfTheLatestChange() {
        Attribution attribution = of(
                false,
                List.of(
                        version(saying("left"), 0, Authorship.OWNER, null),
                        version(saying("right"), 1, new Authorship("Ann", ""), null),
                        version(saying("left"), 2, new Authorship("Bea", ""), null)));
        assertThat(attribution.of(AttributionTest::happened)).startsWith("Typed by Bea, ");
    }

    @Test
    void nobodyIsSaidToHaveTypedWhatTheMissingOriginalMayHaveHad() {
        List<RecordSheet.SheetVersion<Incident>> versions = List.of(
                version(saying("He rang."), 5, new Authorship("Ann", ""), null),
                version(saying("He rang."), 9, new Authorship("Bea", ""), null));
        assertThat(of(true, versions).of(AttributionTest::happened))
                .startsWith("Not known: the original is missing")
                .endsWith("an amendment of 08/11/2026, 21:05.")
                .doesNotContain("Ann", "Bea");
        assertThat(of(true, versions).beforeAmending()).contains("earliest version that could be read", "typed by Ann");
    }

    @Test
    void wordsThatWereWrittenElsewhereBeforeSaySo() {
        RecordOrigin paper = RecordOrigin.paperLog(DAY);
        assertThat(of(version(from(paper), 0, Authorship.OWNER, null))).endsWith(" Copied from paper.");
        assertThat(of(version(from(RecordOrigin.otherDiary(claim("", ""))), 0, Authorship.OWNER, null)))
                .endsWith(" First written in another diary, and imported from it.");
        assertThat(of(version(from(RecordOrigin.otherDiary(claim("Ann", "Joan"))), 0, Authorship.OWNER, null)))
                .endsWith(" First written in another diary, by Ann, on behalf of Joan according to that diary, and"
                        + " imported from it.");
    }

    private static Incident from(RecordOrigin origin) {
        Incident one = saying("He rang.");
        return one.with(one.background().with(origin));
    }

    private static ImportedClaim claim(String author, String onBehalfOf) {
        return new ImportedClaim(
                "ab".repeat(16),
                7,
                OffsetDateTime.parse("2026-10-06T09:00:00Z"),
                author,
                onBehalfOf,
                "cd".repeat(32),
                false);
    }
}
