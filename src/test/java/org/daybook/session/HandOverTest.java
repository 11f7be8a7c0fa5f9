package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry.HandedOver;
import org.daybook.casefile.entry.PrivatePart;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.evidence.EvidenceStore.Verdict;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.index.message.MessageIndex;
import org.daybook.ledger.Ledger;
import org.daybook.merge.MergeChoice;
import org.daybook.progress.Progress;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.unlock.DerivedDiaries;
import org.daybook.session.unlock.Restoration;
import org.daybook.text.Messages;
import org.daybook.vault.OpenVault;
import org.daybook.vault.StoredText;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;
import org.daybook.vault.VaultFinding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A diary is handed over to one person. Only they can open it, and they can do everything in it. */
class HandOverTest extends TwoColleagues {
    private static final HandOverScope EVERYTHING = HandOverScope.usual("Not handed over");

    @TempDir
    Path folder;

    private Diary diary;
    private Path target;
    private OnThread owner;

    @BeforeEach
    void aDiaryWithSomethingOfEach() throws Exception {
        diary = new Diary(folder);
        target = folder.resolve("notes.nbk");
        owner = new OnThread(diary.create());
        owner.record(Diary.incident("word"), null);
        owner.session().intake().begin(new byte[2_000_000], "file.dat", null).finish();
        owner.saveDraft(new Draft(
                Id.random(new SecureRandom()),
                "incident",
                null,
                Map.of("words", "half a sentence"),
                OffsetDateTime.now(Diary.CLOCK)));
        AccessGrant access = new AccessGrant("Sam", "S", sam.card().publicKey(), Allows.LOOK, null);
        owner.giveAccess(access);
    }

    private HandedOver handOver(OnThread open, PublicKeyCard to, HandOverScope scope, Progress progress)
            throws Exception {
        return open.run(() -> Opened.of(open.session()).handOver().write(target, to, scope, progress));
    }

    private OnThread open(OwnKey key) throws Exception {
        return new OnThread(Diary.diaries().unlock(target, OwnKeySample.toldOf(key, target)));
    }

    @Test
    void itsRecipientAloneOpensItAndCanDoEverything() throws Exception {
        HandedOver made = handOver(owner, dana.card(), EVERYTHING, Progress.UNWATCHED);
        owner.close();
        assertThat(Objects.requireNonNull(made.file()).sha256())
                .isEqualTo(ByteSequence.of(Hashes.sha256(Files.readAllBytes(target))));
        assertThatThrownBy(() -> open(sam)).isInstanceOf(VaultFailure.NoAccess.class);
        try (Passphrase passphrase = Diary.passphrase()) {
            assertThatThrownBy(() -> Diary.diaries().unlock(target, passphrase))
                    .isInstanceOf(VaultFailure.WrongPassphrase.class);
        }
        OnThread copy = open(dana);
        assertThat(copy.opening().report().sound()).isTrue();
        assertThat(copy.incidents()).hasSize(1);
        assertThat(copy.drafts()).isEmpty();
        assertThat(copy.opening().draftsChanged()).isFalse();
        ExhibitStore exhibits = Opened.of(copy.session()).exhibits();
        assertThat(copy.session().files().verify(copy.run(exhibits::all).getFirst(), Progress.UNWATCHED))
                .isEqualTo(Verdict.WHOLE);
        assertThat(copy.run(() -> Opened.of(copy.session()).keys().access()))
                .containsExactly(new AccessGrant("Dana", "D", dana.card().publicKey(), Allows.ALL, null));
        copy.erase(copy.incidents().getFirst().id(), "asked to");
        copy.close();
        OnThread still = new OnThread(diary.unlock());
        assertThat(still.incidents()).hasSize(1);
        assertThat(still.drafts()).hasSize(1);
        assertThat(still.run(() -> Opened.of(still.session()).keys().access())).hasSize(1);
        still.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"OLDER_COPY_IN_PLACE", "REPLACED"})
    void itIsNotMadeOfAFileThatIsChangedMeanwhile(FileHappening happening) throws Exception {
        owner.close();
        Path older = Files.copy(diary.file(), folder.resolve("older"));
        owner = new OnThread(diary.unlock());
        owner.record(Diary.incident("newest"), null);
        Progress watch = happening.after(1, diary.file(), older);
        assertThatThrownBy(() -> handOver(owner, dana.card(), EVERYTHING, watch))
                .isInstanceOf(VaultFailure.FileChanged.class);
        assertThat(target).doesNotExist();
        owner.close();
    }

    @Test
    void itSaysForWhomItIsWhereItIsOpenedOrRestored() throws Exception {
        HandedOver made = handOver(owner, dana.card(), EVERYTHING, Progress.UNWATCHED);
        assertThat(owner.opening().copy()).isEmpty();
        owner.close();
        OnThread opened = open(dana);
        assertThat(opened.opening().copy()).hasValueSatisfying(copy -> {
            assertThat(copy.recipient()).isEqualTo("Dana");
            assertThat(copy.entries()).isEqualTo(made.head().count());
            assertThat(copy.leftOut()).isEqualTo(made.leftOut());
        });
        opened.close();
        UnlockSecret key = OwnKeySample.toldOf(dana, target);
        try (Restoration restoration =
                Diary.diaries().derived().restore(target, key, folder.resolve("restored.nbk"), Progress.UNWATCHED)) {
            assertThat(restoration.held().copy()).isEqualTo(opened.opening().copy());
        }
    }

    /** The log names it by then. */
    @Test
    void aCopyThatIsRecordedIsNotTakenAwayWhateverFailsAfterwards() throws Exception {
        Progress breaking = new Progress() {
            @Override
            public void at(long done, long all) {}

            @Override
            public boolean isCancelled() {
                if (!Opened.of(owner.session()).works().unfinished().isEmpty()) {
                    breakTheSearch(owner.session());
                }
                return false;
            }
        };
        assertThatThrownBy(() -> handOver(owner, dana.card(), EVERYTHING, breaking))
                .isInstanceOf(IllegalStateException.class);
        owner.close();
        OnThread again = new OnThread(diary.unlock());
        assertThat(again.run(() -> Opened.of(again.session())
                        .portfolios()
                        .whoHasWhat(new Messages(Locale.UK))
                        .recipients()))
                .last()
                .asString()
                .contains("notes.nbk", "Dana");
        assertThat(again.run(() -> Opened.of(again.session()).works().unfinished()))
                .isEmpty();
        again.close();
        open(dana).close();
    }

    /** A fault of the program itself, which nothing from outside can cause. */
    private static void breakTheSearch(Session session) {
        try {
            Field journal = Session.class.getDeclaredField("journal");
            journal.setAccessible(true);
            Field imports = MessageIndex.class.getDeclaredField("imports");
            imports.setAccessible(true);
            MessageIndex messages = ((CaseJournal) journal.get(session)).messages();
            Object before = imports.get(messages);
            imports.set(messages, new HashMap<>() {
                @Override
                public Set<Object> keySet() {
                    try {
                        imports.set(messages, before);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                    throw new IllegalStateException("broken once");
                }
            });
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void itsRecipientSetsAPassphraseAndThenEndsTheAccessOfAnother() throws Exception {
        handOver(owner, dana.card(), EVERYTHING, Progress.UNWATCHED);
        owner.close();
        OnThread copy = open(dana);
        assertThat(copy.session().waysIn().hasPassphrase()).isFalse();
        DiaryKeys opened = Opened.of(copy.session()).keys();
        try (Passphrase own = Passphrase.of("a lane of her own".toCharArray())) {
            copy.run(() -> {
                opened.setPassphrase(own, List.of(), Progress.UNWATCHED);
                opened.giveAccess(
                        new UnlockSecret.OfOwnKey(dana),
                        new AccessGrant("Sam", "S", sam.card().publicKey(), Allows.ADD, null),
                        Progress.UNWATCHED);
                return true;
            });
            assertThat(copy.session().waysIn().hasPassphrase()).isTrue();
            assertThat(copy.session().waysIn().hasCode()).isFalse();
            try (RecoveryCode code = RecoveryCode.generate(new SecureRandom())) {
                copy.run(() -> {
                    Opened.of(copy.session()).keys().replaceCode(own, code, copy.kept(), Progress.UNWATCHED);
                    return true;
                });
                assertThat(copy.session().waysIn().hasCode()).isTrue();
                assertThat(copy.run(() -> Opened.of(copy.session()).keys().opens(new UnlockSecret.OfCode(code))))
                        .isTrue();
            }
            copy.close();
            open(sam).close();
            OnThread again = open(dana);
            again.run(() -> {
                Opened.of(again.session()).keys().endAccess(own, sam.card().publicKey(), Progress.UNWATCHED);
                return true;
            });
            again.close();
            assertThatThrownBy(() -> open(sam)).isInstanceOf(VaultFailure.NoAccess.class);
            open(dana).close();
            Diary.diaries().unlock(target, own).close();
        }
    }

    @Test
    void whatIsLeftOutIsInNoPartOfTheCopy() throws Exception {
        owner.record(Diary.incident(Id.random(new SecureRandom()), "canary", Diary.DAY.plusDays(9)), null);
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            if (kind.isKeptApart()) {
                owner.run(() -> Opened.of(owner.session())
                        .caseRecords()
                        .record(FilledCaseRecord.of(kind), Authorship.OWNER, null));
            }
        }
        CaseRecord later = CaseRecord.of(Id.random(new SecureRandom()), CaseRecordKind.COST)
                .with(Cost.WHEN, new FieldValue.Time(EventTime.exactly(Diary.DAY.plusDays(9), null, Diary.ZONE)));
        owner.run(() -> Opened.of(owner.session()).caseRecords().record(later, Authorship.OWNER, null));
        HandOverScope scope =
                new HandOverScope(null, Diary.DAY, Set.of(), Set.of(), false, Set.of(), "Not handed over");
        HandedOver made = handOver(owner, dana.card(), scope, Progress.UNWATCHED);
        owner.close();
        assertThat(made.whole()).isFalse();
        assertThat(made.leftOut())
                .containsExactlyInAnyOrder(
                        "days",
                        "drafts",
                        "openings",
                        "files",
                        "kept-apart",
                        "private-notes",
                        "contacts",
                        "own-details",
                        "case-cost");
        assertThat(Files.size(target)).as("without the file of 2 MB").isLessThan(1_000_000);
        OnThread copy = open(dana);
        assertThat(copy.opening().report().sound()).isTrue();
        assertThat(copy.incidents()).hasSize(1);
        assertThat(copy.search("canary")).isEmpty();
        assertThat(copy.run(() -> Opened.of(copy.session()).caseRecords().all()))
                .isEmpty();
        assertThat(copy.run(() -> Opened.of(copy.session()).exhibits().all())).isEmpty();
        assertThat(copy.run(() -> Opened.of(copy.session()).erasures())
                        .getLast()
                        .reason())
                .isEqualTo("Not handed over");
        copy.close();
        try (OpenVault vault = new VaultFile(Diary.CLOCK, new SecureRandom()).look(target, dana.pair(), (_, _) -> {})) {
            vault.read((seq, digest, chain, state, body) -> assertThat(StoredText.of(body))
                    .doesNotContain("canary")
                    .doesNotContain("therapy")
                    .doesNotContain("safety"));
        }
    }

    @Test
    void ofWhatIsKeptApartNothingIsToldNotEvenHowManyEntriesItWas() throws Exception {
        owner.close();
        owner = new OnThread(diary.unlock());
        Set<String> withNone =
                handOver(owner, dana.card(), EVERYTHING, Progress.UNWATCHED).leftOut();
        Files.delete(target);
        owner.run(() -> Opened.of(owner.session())
                .caseRecords()
                .record(FilledCaseRecord.of(CaseRecordKind.THERAPY), Authorship.OWNER, null));
        HandedOver made = handOver(owner, dana.card(), EVERYTHING, Progress.UNWATCHED);
        owner.close();
        assertThat(made.leftOut()).isEqualTo(withNone);
        assertThat(made.whole()).isTrue();
        OnThread copy = open(dana);
        assertThat(copy.run(() -> Opened.of(copy.session()).erasures())
                        .getLast()
                        .caseRecords())
                .isEmpty();
        assertThat(copy.opening().report().erased())
                .as("with the entry that says that the diary was opened")
                .hasSizeGreaterThan(1);
        copy.close();
    }

    @Test
    void privateNotesStayUnlessChosen() throws Exception {
        HandOverScope withNotes =
                new HandOverScope(null, null, Set.of(), Set.of(), false, Set.of(PrivatePart.NOTES), "Not handed over");
        handOver(owner, dana.card(), withNotes, Progress.UNWATCHED);
        OnThread all = open(dana);
        assertThat(note(all)).isEqualTo("word private");
        all.close();
        Files.delete(target);
        handOver(owner, dana.card(), EVERYTHING, Progress.UNWATCHED);
        owner.close();
        OnThread copy = open(dana);
        assertThat(copy.opening().report().sound()).isTrue();
        assertThat(note(copy)).isEmpty();
        copy.close();
        try (OpenVault vault = new VaultFile(Diary.CLOCK, new SecureRandom()).look(target, dana.pair(), (_, _) -> {})) {
            vault.read((seq, digest, chain, state, body) -> assertThat(StoredText.of(body))
                    .doesNotContain("word private")
                    .doesNotContain("word leaveout"));
        }
        OnThread merged = mergedWithHers();
        assertThat(note(merged)).isEqualTo("word private");
        merged.close();
    }

    /** Whoever opens the copy with another program sees as many shortened entries whatever was in them. */
    @Test
    void whichEntriesHadSomethingPrivateIsNotTold() throws Exception {
        owner.record(Diary.incident("other"), null);
        Incident plain = Diary.incident("plain");
        owner.record(plain.with(new IncidentHandling(true, "", "")), null);
        handOver(owner, dana.card(), EVERYTHING, Progress.UNWATCHED);
        owner.close();
        OnThread copy = open(dana);
        Set<Long> reduced = copy.opening().report().reduced();
        assertThat(copy.incidents())
                .hasSize(3)
                .allMatch(history ->
                        reduced.contains(history.original().recorded().seq()));
        copy.close();
    }

    private static String note(OnThread open) throws Exception {
        return open.incidents().getFirst().current().handling().privateNote();
    }

    @Test
    void entriesWithoutTheirNotesAreDamageWhereNothingWasHandedOver() throws Exception {
        owner.close();
        try (Passphrase passphrase = Diary.passphrase();
                OpenVault vault = new VaultFile(Diary.CLOCK, new SecureRandom()).unlock(diary.file(), passphrase)) {
            Ledger ledger = new Ledger(vault, Diary.CLOCK, new SecureRandom(), "Daybook test");
            assertThat(ledger.verify().sound()).isTrue();
            ledger.takeOut(Set.of(PrivatePart.NOTES));
            assertThat(ledger.verify().findings())
                    .extracting(VaultFinding::sign)
                    .containsOnly(VaultFinding.VaultSign.BODY_DIFFERS);
        }
    }

    @Test
    void aCopyWhoseLastEntryIsDamagedIsRecoveredWithItsWords() throws Exception {
        handOver(owner, dana.card(), EVERYTHING, Progress.UNWATCHED);
        owner.close();
        Path damaged = Files.copy(target, folder.resolve("damaged.nbk"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + damaged);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE body SET sealed = zeroblob(length(sealed)) WHERE seq = (SELECT max(seq) FROM body)");
        }
        try (Passphrase next = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(new SecureRandom())) {
            DerivedDiaries.Rescued rescued = Diary.diaries()
                    .derived()
                    .salvage(
                            damaged,
                            OwnKeySample.toldOf(dana, target),
                            folder.resolve("new.nbk"),
                            new DerivedDiaries.NewKeys(next, code),
                            Progress.UNWATCHED);
            OnThread open = new OnThread(rescued.session());
            assertThat(open.incidents())
                    .extracting(history -> history.current().what().happened())
                    .containsExactly("word happened");
            assertThat(rescued.report().account().lost()).hasSize(1);
            open.close();
        }
    }

    @Test
    void whatWasNotHandedOverStaysWhenTheCopyIsMergedAgainAndWhatWasErasedInItGoes() throws Exception {
        owner.record(Diary.incident(Id.random(new SecureRandom()), "kept", Diary.DAY.plusDays(9)), null);
        HandOverScope scope =
                new HandOverScope(null, Diary.DAY, Set.of(), Set.of(), false, Set.of(), "Not handed over");
        handOver(owner, dana.card(), scope, Progress.UNWATCHED);
        owner.close();
        OnThread copy = open(dana);
        copy.erase(copy.incidents().getFirst().id(), "asked to");
        copy.record(Diary.incident("added"), null);
        copy.close();
        OnThread both = mergedWithHers();
        assertThat(both.incidents())
                .extracting(history -> history.current().what().happened())
                .containsExactlyInAnyOrder("kept happened", "added happened");
        both.close();
    }

    /** The copy first, so that an entry is read from hers only if that says more. */
    private OnThread mergedWithHers() throws Exception {
        try (Passphrase hers = Diary.passphrase();
                Passphrase next = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(new SecureRandom())) {
            DerivedDiaries.Merged merged = Diary.diaries()
                    .derived()
                    .merge(
                            new DerivedDiaries.Mergeable(target, OwnKeySample.toldOf(dana, target)),
                            new DerivedDiaries.Mergeable(diary.file(), new UnlockSecret.OfPassphrase(hers)),
                            MergeChoice.NOT_SAID,
                            folder.resolve("both.nbk"),
                            new DerivedDiaries.NewKeys(next, code),
                            Progress.UNWATCHED);
            return new OnThread(merged.session());
        }
    }

    @Test
    void nothingIsLeftOfOneThatIsStopped() throws Exception {
        assertThatThrownBy(() -> handOver(owner, dana.card(), EVERYTHING, new Progress() {
                    @Override
                    public void at(long done, long total) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }))
                .isInstanceOf(VaultFailure.Stopped.class);
        Files.writeString(target, "something else");
        assertThatThrownBy(() -> handOver(owner, dana.card(), EVERYTHING, Progress.UNWATCHED))
                .isInstanceOf(VaultFailure.AlreadyThere.class);
        owner.close();
        assertThat(Files.readString(target)).isEqualTo("something else");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void whoMayOnlyAddHandsNothingOver() throws Exception {
        AccessGrant access = new AccessGrant("Sam", "S", sam.card().publicKey(), Allows.ADD, null);
        owner.giveAccess(access);
        owner.close();
        OnThread colleague = new OnThread(Diary.diaries().unlock(diary.file(), OwnKeySample.toldOf(sam, diary.file())));
        assertThatThrownBy(() -> handOver(colleague, dana.card(), EVERYTHING, Progress.UNWATCHED))
                .isInstanceOf(VaultFailure.AccessDenied.class);
        colleague.close();
        assertThat(target).doesNotExist();
    }
}
