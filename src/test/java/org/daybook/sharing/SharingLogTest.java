package org.daybook.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.CopiedEntry;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.SharedInformation;
import org.daybook.crypto.ByteSequence;
import org.daybook.field.FieldValue;
import org.daybook.ledger.codec.EveryEntry;
import org.daybook.portfolio.Sheets;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

/** Everything that left the diary is in the log once, with what was recorded about consent when it left. */
class SharingLogTest {
    private static final ByteSequence HASH = ByteSequence.of(new byte[32]);
    private static final LedgerHead HEAD = new LedgerHead(1, HASH);
    private static final WrittenFile FILE = new WrittenFile("notes.pdf", HASH);

    private final Sheets sheets = new Sheets();

    private List<SharedItem> log() {
        return SharingLog.of(sheets.caseFile());
    }

    private void portfolioFor(String recipient) {
        sheets.add(new Entry.PortfolioExported(
                OffsetDateTime.now(Diary.CLOCK),
                "police-file",
                "",
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                recipient,
                0,
                HEAD,
                List.of(FILE)));
    }

    private static CaseRecord consent(String answer) {
        return CaseRecord.of(Sheets.id(7), CaseRecordKind.CONSENT)
                .with(Map.of(
                        Consent.RECIPIENT, new FieldValue.Text("Housing"),
                        Consent.ANSWER, new FieldValue.Code(answer)));
    }

    @Test
    void hasWhatWasWrittenAndWhatWasSharedWithoutTheProgram() {
        portfolioFor("Housing");
        sheets.add(new Entry.CopyMade(HEAD));
        sheets.add(new Entry.CaseExported(FILE, 1, 0, "Solicitor"));
        sheets.add(new Entry.ExhibitCopied(Sheets.id(3), "photo.jpg"));
        sheets.add(new Entry.SupportSheetWritten("referral", "Conference", HEAD, List.of(FILE)));
        sheets.add(new Entry.CaseRecordRecorded(CaseRecord.of(Sheets.id(8), CaseRecordKind.SHARING)
                .with(SharedInformation.RECIPIENT, new FieldValue.Text("School"))));
        sheets.add(new Entry.PassphraseChanged());
        assertThat(log())
                .extracting(SharedItem::recipient)
                .containsExactly("Housing", "", "Solicitor", "", "Conference", "School");
        assertThat(log()).extracting(item -> item.files().size()).containsExactly(1, 0, 1, 0, 1, 0);
    }

    @Test
    void isInTheOrderOfTheEntries() {
        sheets.add(new Entry.CaseRecordRecorded(CaseRecord.of(Sheets.id(8), CaseRecordKind.SHARING)
                .with(SharedInformation.RECIPIENT, new FieldValue.Text("School"))));
        portfolioFor("Housing");
        assertThat(log()).extracting(SharedItem::recipient).containsExactly("School", "Housing");
    }

    @Test
    void hasAHandOverInTheDiaryThatMadeItAndNotInTheCopy() {
        Entry.HandedOver inTheCopy = new Entry.HandedOver("Delphine", HASH, true, Set.of("drafts"), null, HEAD);
        sheets.add(inTheCopy);
        assertThat(log()).isEmpty();
        sheets.add(inTheCopy.in(FILE));
        assertThat(log()).extracting(SharedItem::recipient).containsExactly("Delphine");
    }

    @Test
    void hasWhoWasGivenAccessAndWhenItEnded() {
        ByteSequence key = ByteSequence.of(new byte[32]);
        sheets.add(new Entry.AccessGiven(new AccessGrant("Delphine", "DA", key, AccessGrant.Allows.LOOK, null)));
        sheets.add(new Entry.AccessEnded(key));
        assertThat(log()).extracting(SharedItem::recipient).containsExactly("Delphine", "Delphine");
    }

    @Test
    void saysWhatWasRecordedOfConsentThenAndNotNow() {
        portfolioFor("Housing");
        sheets.add(new Entry.CaseRecordRecorded(consent("given")));
        portfolioFor("Housing");
        sheets.add(new Entry.CaseRecordAmended(consent("refused"), "changed my mind"));
        portfolioFor("Housing");
        assertThat(log())
                .extracting(item -> item.consent().findings().stream()
                        .map(ConsentFinding::state)
                        .toList())
                .containsExactly(List.of(), List.of(Consent.ConsentState.GIVEN), List.of(Consent.ConsentState.REFUSED));
    }

    @Test
    void accessThatEndedIsUnderTheNameItWasGivenLast() {
        ByteSequence key = ByteSequence.of(new byte[32]);
        ByteSequence other = ByteSequence.ofHex("5a".repeat(32));
        sheets.add(new Entry.AccessGiven(new AccessGrant("Delphine", "DA", key, AccessGrant.Allows.LOOK, null)));
        sheets.add(new Entry.AccessGiven(new AccessGrant("D. Achebe", "DA", key, AccessGrant.Allows.ADD, null)));
        sheets.add(new Entry.AccessGiven(new AccessGrant("Joan", "JB", other, AccessGrant.Allows.LOOK, null)));
        sheets.add(new Entry.AccessEnded(key));
        sheets.add(new Entry.AccessEnded(ByteSequence.ofHex("77".repeat(32))));
        assertThat(log())
                .extracting(SharedItem::recipient)
                .containsExactly("Delphine", "D. Achebe", "Joan", "D. Achebe", "");
    }

    @Test
    void whatLeftADiaryThatWasMergedHasTheTimeAndTheConsentOfThen() {
        Entry sheet = new Entry.SupportSheetWritten("referral", "Housing", HEAD, List.of(FILE));
        CopiedEntry copied = EveryEntry.copied(sheet);
        sheets.add(new Entry.CaseRecordRecorded(consent("given")));
        sheets.add(new Entry.OriginEntry(copied, null));
        sheets.add(new Entry.CaseRecordAmended(consent("refused"), "changed my mind"));
        assertThat(log()).singleElement().satisfies(item -> {
            assertThat(item.isFromAnother()).isTrue();
            assertThat(item.recipient()).isEqualTo("Housing");
            assertThat(item.files()).containsExactly(FILE);
            assertThat(item.entry()).isEqualTo(sheet);
            assertThat(item.at()).isEqualTo(copied.envelope().recordedAt());
            assertThat(item.consent().findings())
                    .extracting(ConsentFinding::state)
                    .containsExactly(Consent.ConsentState.GIVEN);
        });
    }

    @Test
    void whatWasSharedWithoutTheProgramIsSaidAsItStandsNowAtTheTimeItWasRecorded() {
        CaseRecord shared = CaseRecord.of(Sheets.id(8), CaseRecordKind.SHARING)
                .with(SharedInformation.RECIPIENT, new FieldValue.Text("School"));
        sheets.add(new Entry.CaseRecordRecorded(shared), OffsetDateTime.now(Diary.CLOCK));
        portfolioFor("Housing");
        sheets.add(
                new Entry.CaseRecordAmended(
                        shared.with(SharedInformation.RECIPIENT, new FieldValue.Text("College")), "it was the college"),
                OffsetDateTime.now(Diary.CLOCK).plusDays(3));
        SharedItem outside = log().getFirst();
        assertThat(outside.recipient()).isEqualTo("College");
        assertThat(outside.at()).isEqualTo(OffsetDateTime.now(Diary.CLOCK));
        assertThat(outside.isFromAnother()).isFalse();
        assertThat(outside.outside()).isPresent();
        assertThat(log().getLast().outside()).isEmpty();
    }
}
