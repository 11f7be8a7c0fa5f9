package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.ledger.codec.EveryEntry;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordOrigin;
import org.daybook.session.Diary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every version told from another diary says where it was written first, and is told word for word. */
class OriginClaimsTest {
    private static final String OTHER = "de".repeat(16);
    private static final Id<Incident> ID = new Id<>("a1".repeat(16));
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-29T01:30:00+01:00");

    private final OriginClaims claims = new OriginClaims(OTHER);
    private int seq;

    private static ByteSequence digest(int seq) {
        return ByteSequence.ofHex("%064x".formatted(seq));
    }

    private @Nullable Entry told(Entry entry) {
        seq++;
        EntryMetadata by = new EntryMetadata(AT.plusDays(seq), Diary.ZONE, "Ann", "Joan", "test");
        return claims.of(new LedgerEntry(seq, by, entry, digest(seq), digest(seq)))
                .orElse(null);
    }

    private ImportedClaim claim(Entry entry) {
        return Objects.requireNonNull(Objects.requireNonNull(told(entry)).claim());
    }

    private static Incident incident(int number) {
        Incident one = Diary.incident(ID, "kestrel", Diary.DAY);
        return one.numbered(number);
    }

    @Test
    void exactlyWhatIsAboutTheCaseIsTold() {
        Set<Class<?>> aboutTheFile = Set.of(
                Entry.DiaryStarted.class,
                Entry.DiaryOpened.class,
                Entry.Erased.class,
                Entry.ExhibitCopied.class,
                Entry.PortfolioExported.class,
                Entry.SupportSheetWritten.class,
                Entry.CaseExported.class,
                Entry.CopyStateRecorded.class,
                Entry.PassphraseChanged.class,
                Entry.RecoveryCodeReplaced.class,
                Entry.AccessGiven.class,
                Entry.AccessEnded.class,
                Entry.HandedOver.class,
                Entry.WorkBegun.class,
                Entry.WorkEnded.class,
                Entry.CopyMade.class,
                Entry.Salvaged.class,
                Entry.DiariesMerged.class,
                Entry.OriginDigests.class,
                Entry.OriginEntry.class);
        for (Entry entry : EveryEntry.examples()) {
            Entry told = told(entry);
            assertThat(told == null)
                    .as(entry.getClass().getSimpleName())
                    .isEqualTo(aboutTheFile.contains(entry.getClass()));
            assertThat(told == null || told.getClass() == entry.getClass()).isTrue();
        }
    }

    @Test
    void aVersionWrittenThereSaysWhenByWhomAndUnderWhichNumberAndDigest() {
        assertThat(claim(new Entry.IncidentRecorded(incident(7))))
                .isEqualTo(new ImportedClaim(
                        OTHER, 7, AT.plusDays(1), "Ann", "Joan", digest(1).hex(), false));
    }

    @Test
    void anAmendmentHasItsOwnDigestAndItsWords() {
        claim(new Entry.IncidentRecorded(incident(7)));
        Entry.IncidentAmended told = (Entry.IncidentAmended)
                Objects.requireNonNull(told(new Entry.IncidentAmended(incident(7), "I remembered")));
        assertThat(told.reason()).isEqualTo("I remembered");
        assertThat(told.incident().what()).isEqualTo(incident(7).what());
        assertThat(Objects.requireNonNull(told.claim()).digest())
                .isEqualTo(digest(2).hex());
    }

    @Test
    void aVersionFromYetAnotherDiaryKeepsThatDiarysClaim() {
        Incident taken = incident(7).with(incident(7).background().with(RecordOrigin.otherDiary(EveryEntry.claim())));
        assertThat(claim(new Entry.IncidentRecorded(taken))).isEqualTo(EveryEntry.claim());
    }

    @Test
    void anAmendmentOfSuchAVersionWasWrittenInTheOldDiary() {
        Incident taken = incident(7).with(incident(7).background().with(RecordOrigin.otherDiary(EveryEntry.claim())));
        claim(new Entry.IncidentRecorded(taken));
        ImportedClaim amended = claim(new Entry.IncidentAmended(taken, "I remembered"));
        assertThat(amended.vaultId()).isEqualTo(OTHER);
        assertThat(amended.digest()).isEqualTo(digest(2).hex());
    }

    @Test
    void whatWasCopiedFromPaperThereIsStillFromPaperAndKeepsItsDay() {
        LocalDate day = LocalDate.of(2024, 2, 29);
        Incident onPaper = incident(7).with(incident(7).background().with(RecordOrigin.paperLog(day)));
        Entry.IncidentRecorded told =
                (Entry.IncidentRecorded) Objects.requireNonNull(told(new Entry.IncidentRecorded(onPaper)));
        RecordOrigin origin = told.incident().background().origin();
        assertThat(Objects.requireNonNull(origin.claim()).fromPaper()).isTrue();
        assertThat(origin.firstWritten()).isEqualTo(day);
    }

    @Test
    void aWithdrawalHasTheNumberOfWhatWasWithdrawn() {
        claim(new Entry.IncidentRecorded(incident(7)));
        ImportedClaim withdrawn = claim(new Entry.IncidentWithdrawn(ID, "mistaken"));
        assertThat(withdrawn.number()).isEqualTo(7);
        assertThat(withdrawn.digest()).isEqualTo(digest(2).hex());
    }

    @Test
    void aWithdrawalOfWhatCannotBeReadHasNoNumber() {
        assertThat(claim(new Entry.IncidentWithdrawn(ID, "mistaken")).number()).isZero();
    }

    @Test
    void aWithdrawalFromYetAnotherDiaryKeepsThatDiarysClaim() {
        assertThat(claim(new Entry.IncidentWithdrawn(ID, "mistaken", EveryEntry.claim())))
                .isEqualTo(EveryEntry.claim());
    }

    @Test
    void nothingThatIsToldLosesAWord() {
        for (Entry entry : EveryEntry.examples()) {
            Entry told = told(entry);
            if (told == null) {
                continue;
            }
            assertThat(told.recordId()).isEqualTo(entry.recordId());
            assertThat(told.keptFile()).isEqualTo(entry.keptFile());
            assertThat(withoutClaim(told)).isEqualTo(withoutClaim(entry));
        }
    }

    /** The entry as if it said nothing of another diary. */
    private static Entry withoutClaim(Entry entry) {
        return switch (entry) {
            case Entry.IncidentRecorded e -> new Entry.IncidentRecorded(here(e.incident()));
            case Entry.IncidentAmended e -> new Entry.IncidentAmended(here(e.incident()), e.reason());
            case Entry.IncidentWithdrawn e -> new Entry.IncidentWithdrawn(e.incident(), e.reason());
            case Entry.CaseRecordRecorded e ->
                new Entry.CaseRecordRecorded(e.caseRecord().with(EveryEntry.claim()));
            case Entry.CaseRecordAmended e ->
                new Entry.CaseRecordAmended(e.caseRecord().with(EveryEntry.claim()), e.reason());
            case Entry.CaseRecordWithdrawn e ->
                new Entry.CaseRecordWithdrawn(e.kind(), e.caseRecord(), e.reason(), null);
            case Entry.ExhibitAdded e -> new Entry.ExhibitAdded(e.exhibit(), e.file());
            case Entry.ExhibitAmended e -> new Entry.ExhibitAmended(e.exhibit(), e.reason());
            case Entry.MessagesImported e -> new Entry.MessagesImported(e.messages(), e.rows(), null);
            case Entry.ImportWithdrawn e -> new Entry.ImportWithdrawn(e.messages(), e.reason(), null);
            default -> entry;
        };
    }

    private static Incident here(Incident incident) {
        return incident.with(incident.background().with(RecordOrigin.HERE));
    }

    @Test
    void recordsAreNumberedEachForItself() {
        List<Integer> numbers = List.of(3, 8).stream()
                .map(number -> claim(new Entry.IncidentRecorded(
                                incident(number).identified(new Id<>("%032x".formatted(number)))))
                        .number())
                .toList();
        assertThat(numbers).containsExactly(3, 8);
        assertThat(claim(new Entry.IncidentWithdrawn(new Id<>("%032x".formatted(3)), "x"))
                        .number())
                .isEqualTo(3);
    }
}
