package org.daybook.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.support.CollectedSheet.code;
import static org.daybook.support.CollectedSheet.day;
import static org.daybook.support.CollectedSheet.text;
import static org.daybook.support.CollectedSheet.when;
import static org.daybook.support.SupportSheetKind.SHARING_LOG;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CopyStateRecorded.CopyState;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.SharedInformation;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.ledger.codec.EveryEntry;
import org.daybook.portfolio.Sheets;
import org.daybook.session.Diary;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** The log of what was shared says of each thing when, what, for whom, on what basis, and the digest of each file. */
class SharingLogSheetTest {
    private static final ByteSequence HASH = ByteSequence.ofHex("5a".repeat(32));
    private static final LedgerHead HEAD = new LedgerHead(1, HASH);
    private static final WrittenFile FILE = new WrittenFile("notes.pdf", HASH);
    private static final int WHEN = 0;
    private static final int WHAT = 1;
    private static final int WHO_FOR = 2;
    private static final int BASIS = 3;
    private static final int FILES = 4;

    private final CollectedSheet sheet = new CollectedSheet();

    private List<List<String>> rows() {
        return CollectedSheet.rows(sheet.made(SHARING_LOG).parts().getFirst());
    }

    private List<String> row(Entry entry) {
        sheet.sheets().add(entry);
        return rows().getLast();
    }

    private static Entry.PortfolioExported portfolio(String preset, String code, String preparedFor) {
        return new Entry.PortfolioExported(
                OffsetDateTime.now(Diary.CLOCK),
                preset,
                code,
                List.of(3, 1),
                List.of(new Entry.GivenLabel(Sheets.id(9), "SB")),
                List.of(),
                Set.of(),
                preparedFor,
                0,
                HEAD,
                List.of(FILE, new WrittenFile("notes.csv", HASH)));
    }

    @Test
    void aDiaryThatSharedNothingSaysSo() {
        SheetPart part = sheet.made(SHARING_LOG).parts().getFirst();
        assertThat(CollectedSheet.rows(part)).isEmpty();
        assertThat(part.notes()).containsExactly("The diary records nothing as shared.");
        sheet.sheets().add(new Entry.CopyMade(HEAD));
        assertThat(sheet.made(SHARING_LOG).parts().getFirst().notes()).isEmpty();
    }

    @Test
    void aPortfolioHasItsPurposeCountsCodeAndFiles() {
        assertThat(row(portfolio("police-file", "4XF9-ABCD-E37Q", "PC 123")))
                .containsExactly(
                        "24/11/2026, 21:15",
                        "Portfolio: The full file for the police\nIncidents: 2. Exhibits: 1.\nCode on its pages: 4XF9-ABCD-E37Q\nMade; not known whether given",
                        "PC 123",
                        "No consent recorded",
                        "notes.pdf\nSHA-256 " + HASH.hex() + "\nnotes.csv\nSHA-256 " + HASH.hex());
    }

    @Test
    void whoWasGivenItIsSaidOfEachAndWhatWasSaidLastCounts() {
        row(portfolio("police-file", "4XF9-ABCD-E37Q", "PC 123"));
        ByteSequence copy = sheet.sheets().caseFile().last().orElseThrow().digest();
        LocalDate day = LocalDate.of(2026, 11, 20);
        for (CopyState state : List.of(CopyState.GIVEN, CopyState.ASKED_BACK)) {
            sheet.sheets().add(new Entry.CopyStateRecorded(copy, state, "pc  123", day, "by hand", "Joan"));
        }
        sheet.sheets().add(new Entry.CopyStateRecorded(copy, CopyState.GIVEN, "The advocate", day, "", ""));
        assertThat(rows().getFirst().get(WHAT))
                .endsWith("\npc  123: Asked back on 20/11/2026, by hand, by Joan\nThe advocate: Given on 20/11/2026")
                .doesNotContain("not known");
        CopyRegister all =
                CopyRegister.of(sheet.sheets().caseFile(), new Messages(Locale.UK), OffsetDateTime.now(Diary.CLOCK));
        assertThat(all.recipients())
                .extracting(CopyRegister.Recipient::name)
                .containsExactly("The advocate", "pc  123");
        assertThat(all.recipients().getFirst().changes()).isEqualTo(new CopyRegister.Changes(0, 0, 0));
        assertThat(all.recipients().getLast().changes()).as("given back").isNull();
    }

    @Test
    void aPortfolioOfAnEarlierVersionHasWhatThatVersionNoted() {
        assertThat(row(portfolio("", "", "")).subList(WHAT, FILES))
                .containsExactly("Portfolio\nIncidents: 2. Exhibits: 1.", "Not said", "");
    }

    @Test
    void everythingElseThatLeavesTheDiaryIsNamed() {
        sheet.sheets().add(new Entry.ExhibitAdded(Exhibit.of(Sheets.id(9), 4, FileMetadata.named("a.jpg")), null));
        assertThat(row(new Entry.SupportSheetWritten("referral", "Conference", HEAD, List.of(FILE)))
                        .get(WHAT))
                .isEqualTo("Referral to a multi-agency conference\nMade; not known whether given");
        assertThat(row(new Entry.SupportSheetWritten("of-a-newer-version", "", HEAD, List.of()))
                        .get(WHAT))
                .isEqualTo("of-a-newer-version");
        assertThat(row(new Entry.CaseExported(FILE, 3, 9, "")).get(WHAT))
                .isEqualTo("Export as JSON\nIncidents: 3. Other records: 9.");
        assertThat(row(new Entry.ExhibitCopied(Sheets.id(9), "SB4.jpg")).get(WHAT))
                .isEqualTo("Copy of exhibit 4\nSB4.jpg");
        assertThat(row(new Entry.CopyMade(HEAD)).get(WHAT)).isEqualTo("Backup of the whole diary, encrypted");
    }

    @Test
    void aCopyOfAnExhibitThatWasErasedIsStillThere() {
        assertThat(row(new Entry.ExhibitCopied(Sheets.id(77), "SB7.jpg")).get(WHAT))
                .isEqualTo("Copy of exhibit something that was erased\nSB7.jpg");
    }

    @Test
    void accessSaysWhatItAllowsAndUntilWhen() {
        for (AccessGrant.Allows allows : AccessGrant.Allows.values()) {
            assertThat(row(new Entry.AccessGiven(new AccessGrant("Delphine", "DA", HASH, allows, null)))
                            .get(WHAT))
                    .startsWith("Access to this diary with their own key: ")
                    .doesNotContain("Until");
        }
        assertThat(row(new Entry.AccessGiven(
                        new AccessGrant("Delphine", "DA", HASH, AccessGrant.Allows.LOOK, LocalDate.of(2028, 2, 29)))))
                .element(WHAT)
                .isEqualTo("Access to this diary with their own key: view only\nUntil 29/02/2028");
        assertThat(row(new Entry.AccessEnded(HASH)).subList(WHAT, BASIS))
                .containsExactly("Access to this diary ended", "Delphine");
    }

    @Test
    void aDiaryHandedOverInPartIsNotSaidToBeWhole() {
        Entry.HandedOver whole = new Entry.HandedOver("Delphine", HASH, true, Set.of(), FILE, HEAD);
        Entry.HandedOver part = new Entry.HandedOver("Delphine", HASH, false, Set.of("who"), FILE, HEAD);
        assertThat(row(whole).get(WHAT)).startsWith("Diary, sealed for one person\n");
        assertThat(row(part).get(WHAT)).startsWith("Part of the diary, sealed for one person\n");
    }

    @Test
    void whatAMergedDiarySharedSaysThatItWasAnother() {
        Entry copied = new Entry.OriginEntry(EveryEntry.copied(new Entry.CaseExported(FILE, 1, 2, "Housing")), null);
        assertThat(row(copied).get(WHAT)).contains("\nFrom another diary, merged into this one\n");
    }

    private void shared(Map<Field, FieldValue> values) {
        sheet.record(8, CaseRecordKind.SHARING, values);
    }

    @Test
    void whatWasSharedWithoutTheProgramHasItsDayAndTheDayItWasRecorded() {
        shared(Map.of(
                SharedInformation.RECIPIENT, text("School"),
                SharedInformation.WHAT, text("the dates"),
                SharedInformation.WHEN, when(-4),
                SharedInformation.SHARER, text("Joan"),
                SharedInformation.BASIS, code("consent"),
                SharedInformation.PURPOSE, text("to collect the children")));
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.get(WHEN)).contains("20/11/2026").endsWith("\nrecorded 24/11/2026, 21:15");
            assertThat(row.get(WHAT)).isEqualTo("the dates\nJoan");
            assertThat(row.get(WHO_FOR)).isEqualTo("School");
            assertThat(row.get(BASIS)).endsWith("\nto collect the children").doesNotContain("No consent recorded");
            assertThat(row.get(FILES)).isEmpty();
        });
    }

    @Test
    void aRecordOfSharingWithoutADayOrABasisSaysWhatItCan() {
        shared(Map.of(SharedInformation.RECIPIENT, text("School")));
        assertThat(rows().getFirst().get(WHEN)).isEqualTo("recorded 24/11/2026, 21:15");
        assertThat(rows().getFirst().get(BASIS)).isEqualTo("No consent recorded");
    }

    @Test
    void aRecordOfSharingThatWasWithdrawnStaysAndSaysSo() {
        shared(Map.of(SharedInformation.RECIPIENT, text("School"), SharedInformation.WHAT, text("the dates")));
        sheet.sheets().add(new Entry.CaseRecordWithdrawn(CaseRecordKind.SHARING, Sheets.id(8), "mistaken", null));
        assertThat(rows().getFirst().get(WHAT)).isEqualTo("the dates\nWithdrawn since");
    }

    @Test
    void theBasisIsEveryConsentRecordedThen() {
        sheet.record(
                1, CaseRecordKind.CONSENT, Map.of(Consent.RECIPIENT, text("Housing"), Consent.ANSWER, code("refused")));
        sheet.record(
                2,
                CaseRecordKind.CONSENT,
                Map.of(
                        Consent.RECIPIENT, text("Housing"),
                        Consent.ANSWER, code("given"),
                        Consent.UNTIL, day(-1),
                        Consent.PURPOSE, text("a new lock"),
                        Consent.WHAT, text("the incidents of May")));
        assertThat(row(portfolio("police-file", "", "Housing")).get(BASIS))
                .isEqualTo("Consent to share 1: refused\n"
                        + "Consent to share 1: ended on 23/11/2026. For: a new lock. What: the incidents of May");
    }
}
