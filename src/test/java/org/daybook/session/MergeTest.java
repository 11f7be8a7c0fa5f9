package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.DiariesMerged;
import org.daybook.casefile.entry.Entry.GivenLabel;
import org.daybook.casefile.entry.Entry.OriginEntry;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.OwnKeyFile;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.evidence.EvidenceStore.Verdict;
import org.daybook.exchange.Exports;
import org.daybook.incident.Incident;
import org.daybook.job.importing.ImportJob;
import org.daybook.ledger.codec.EntryBody;
import org.daybook.merge.HeadingConflict;
import org.daybook.merge.MergeChoice;
import org.daybook.merge.MergeFailure;
import org.daybook.merge.MergeReport;
import org.daybook.merge.MergeReport.MergedRecord;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.session.unlock.DerivedDiaries;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.seal.EntryBodyParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two diaries of one case become one, and each stays provable. */
class MergeTest {
    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock();
    private TwoDiaries diaries;

    @BeforeEach
    void begin() {
        diaries = new TwoDiaries(folder, clock);
    }

    /** Her diary with one incident, and a copy of it for her support worker. */
    private Incident copied() throws Exception {
        OnThread hers = diaries.create("hers");
        Incident incident = hers.record(Diary.incident("shared"), null).current();
        hers.close();
        diaries.copy("hers", "workers");
        return incident;
    }

    private void amend(String name, Incident incident, String words) throws Exception {
        clock.move(Duration.ofHours(1));
        OnThread open = diaries.open(name);
        open.amend(Diary.incident(incident.id(), words, Diary.DAY), words + " reason", null);
        open.close();
    }

    private void record(String name, Incident incident) throws Exception {
        clock.move(Duration.ofHours(1));
        OnThread open = diaries.open(name);
        open.record(incident, null);
        open.close();
    }

    private MergeReport merge(String first, String second, String out) throws Exception {
        DerivedDiaries.Merged merged = diaries.merge(first, second, out);
        merged.session().close();
        return merged.report();
    }

    private Set<String> words(String name) throws Exception {
        return diaries.read(name).caseFile().incidents().all().stream()
                .map(history -> history.current().what().happened())
                .collect(Collectors.toSet());
    }

    @Test
    void aCopyThatWasWrittenInIsNamedByItsFirstDifferingEntryAndBothBranchesAreKept() throws Exception {
        copied();
        record("hers", Diary.incident("hers"));
        record("workers", Diary.incident("workers"));
        MergeReport report = merge("hers", "workers", "both");
        assertThat(report.forks()).singleElement().satisfies(fork -> {
            assertThat(fork.common()).isEqualTo(3);
            assertThat(fork.first()).isEqualTo(OffsetDateTime.parse("2026-11-24T22:15:00Z"));
            assertThat(fork.second()).isEqualTo(OffsetDateTime.parse("2026-11-24T23:15:00Z"));
        });
        assertThat(report.both()).isEqualTo(3);
        assertThat(report.onlyFirst()).isEqualTo(2);
        assertThat(report.onlySecond()).isEqualTo(2);
        assertThat(words("both")).containsExactlyInAnyOrder("shared happened", "hers happened", "workers happened");
    }

    @Test
    void bothVersionsOfARecordThatWasChangedInBothAreKeptAndNamed() throws Exception {
        Incident shared = copied();
        amend("hers", shared, "hers");
        amend("workers", shared, "workers");
        MergeReport report = merge("workers", "hers", "both");
        assertThat(report.apart()).containsExactly(new MergedRecord("incident", "1"));
        TwoDiaries.Read read = diaries.read("both");
        IncidentHistory history = read.caseFile().incidents().one(shared.id()).orElseThrow();
        assertThat(history.versions())
                .extracting(version -> version.record().what().happened())
                .containsExactly("shared happened", "hers happened", "workers happened");
        assertThat(read.caseFile().merged().apart(history.versions()))
                .extracting(version -> version.record().what().happened())
                .containsExactly("hers happened");
    }

    @Test
    void anAmendmentAfterMergingSettlesWhichVersionStands() throws Exception {
        Incident shared = copied();
        amend("hers", shared, "hers");
        amend("workers", shared, "workers");
        merge("hers", "workers", "both");
        amend("both", shared, "settled");
        TwoDiaries.Read read = diaries.read("both");
        IncidentHistory history = read.caseFile().incidents().one(shared.id()).orElseThrow();
        assertThat(read.caseFile().merged().apart(history.versions())).isEmpty();
        assertThat(history.current().what().happened()).isEqualTo("settled happened");
    }

    @Test
    void mergingAgainBringsOnlyWhatIsNewAndKnowsWhatWasSettled() throws Exception {
        Incident shared = copied();
        amend("hers", shared, "hers");
        amend("workers", shared, "workers");
        merge("hers", "workers", "both");
        amend("both", shared, "settled");
        record("workers", Diary.incident("later"));
        MergeReport report = merge("both", "workers", "again");
        assertThat(report.onlySecond()).isEqualTo(2);
        assertThat(report.forks()).isEmpty();
        assertThat(report.apart()).isEmpty();
        TwoDiaries.Read read = diaries.read("again");
        IncidentHistory history = read.caseFile().incidents().one(shared.id()).orElseThrow();
        assertThat(history.versions()).hasSize(4);
        assertThat(history.current().what().happened()).isEqualTo("settled happened");
        assertThat(words("again")).contains("later happened");
    }

    @Test
    void anAmendmentWrittenInAMergedDiaryIsThereAfterMergingAgain() throws Exception {
        Incident shared = copied();
        record("workers", Diary.incident("workers"));
        merge("hers", "workers", "both");
        clock.move(Duration.ofHours(1));
        OnThread open = diaries.open("both");
        // As the form does it, which keeps where a record came from.
        Incident told = open.run(() ->
                Opened.of(open.session()).incident(shared.id()).orElseThrow().current());
        open.amend(
                Diary.incident(shared.id(), "amended", Diary.DAY).with(told.background()), "I remembered more", null);
        open.close();
        record("workers", Diary.incident("later"));
        merge("both", "workers", "again");
        assertThat(words("again")).containsExactlyInAnyOrder("amended happened", "workers happened", "later happened");
    }

    @Test
    void aRecordKeepsTheTimeAtWhichItWasRecordedAndWhoRecordedIt() throws Exception {
        Incident shared = copied();
        amend("hers", shared, "hers");
        clock.move(Duration.ofDays(200));
        record("workers", Diary.incident("workers"));
        merge("hers", "workers", "both");
        IncidentHistory history =
                diaries.read("both").caseFile().incidents().one(shared.id()).orElseThrow();
        assertThat(history.versions())
                .extracting(
                        version -> version.recorded().envelope().recordedAt().toInstant())
                .containsExactly(Diary.CLOCK.instant(), Diary.CLOCK.instant().plus(Duration.ofHours(1)));
        assertThat(history.original().record().background().origin().claim()).isNotNull();
    }

    @Test
    void twoCopiesWithTheSameEntriesAreNotMerged() throws Exception {
        copied();
        assertThatThrownBy(() -> merge("hers", "workers", "both")).isInstanceOf(MergeFailure.Same.class);
        assertThat(diaries.file("both")).doesNotExist();
    }

    @Test
    void aDiaryWithEntriesOfANewerVersionIsNotMerged() throws Exception {
        copied();
        record("hers", Diary.incident("hers"));
        appendNewer("workers");
        assertThatThrownBy(() -> merge("hers", "workers", "both"))
                .isInstanceOfSatisfying(
                        MergeFailure.Newer.class,
                        newer -> assertThat(newer.which()).isEqualTo(MergeFailure.MergeSide.SECOND));
        assertThat(diaries.file("both")).doesNotExist();
    }

    /** An entry of a kind that this version does not know. */
    private void appendNewer(String name) throws Exception {
        byte[] open = ("{\"kind\":\"weather\",\"version\":1,\"recordedAt\":\"2026-11-24T22:15:00Z\",\"zone\":\"UTC\","
                        + "\"author\":\"\",\"onBehalfOf\":\"\",\"program\":\"\",\"data\":{}}")
                .getBytes(StandardCharsets.UTF_8);
        EntryBody body = EntryBody.of(open, "{}".getBytes(StandardCharsets.UTF_8), new SecureRandom());
        try (Passphrase passphrase = Diary.passphrase();
                OpenVault vault = Diary.vaultFile(clock).unlock(diaries.file(name), passphrase)) {
            vault.append(body.digest(), EntryBodyParts.of(body.toBytes()));
        }
    }

    @Test
    void aDiaryOfAnotherCaseIsRefusedUnlessSheSaysThatItIsTheSame() throws Exception {
        diaries.create("hers").close();
        record("hers", Diary.incident("hers"));
        clock.move(Duration.ofDays(1));
        diaries.create("other").close();
        record("other", Diary.incident("other"));
        assertThatThrownBy(() -> merge("hers", "other", "both")).isInstanceOf(MergeFailure.OtherCase.class);
        assertThat(diaries.file("both")).doesNotExist();
        DerivedDiaries.Merged merged = diaries.merge("hers", "other", "both", true);
        merged.session().close();
        assertThat(words("both")).containsExactlyInAnyOrder("hers happened", "other happened");
        assertThat(merged.report().renumbered())
                .containsExactly(new MergeReport.Renumbered(new MergedRecord("incident", "2"), "1"));
        IncidentHistory other = diaries.read("both").caseFile().incidents().all().stream()
                .filter(history -> history.current().number() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(other.current().what().happened()).isEqualTo("other happened");
        assertThat(other.current().background().origin().claim()).satisfies(claim -> {
            assertThat(claim.number()).isEqualTo(1);
            assertThat(claim.own()).isFalse();
        });
    }

    private static CaseHeading initials(String initials) {
        return new CaseHeading(
                Map.of(PersonDetailKind.INITIALS, new PersonDetail(initials, true)),
                "",
                Jurisdiction.NOT_SAID,
                UnknownFields.NONE);
    }

    private void add(String name, String initials, byte[]... files) throws Exception {
        clock.move(Duration.ofHours(1));
        OnThread open = diaries.open(name);
        open.run(() -> {
            Opened.of(open.session()).recordHeading(initials(initials), null);
            return true;
        });
        for (byte[] file : files) {
            open.session()
                    .intake()
                    .begin(file, initials + file.length + ".dat", open.newId())
                    .finish();
        }
        open.close();
    }

    @Test
    void anExhibitThatBothHaveIsKeptOnceAndLabelsKeepTheirInitials() throws Exception {
        diaries.create("hers").close();
        add("hers", "JS", new byte[] {1, 2, 3}, new byte[] {4, 5});
        clock.move(Duration.ofDays(1));
        diaries.create("workers").close();
        add("workers", "DA", new byte[] {6, 7, 8, 9}, new byte[] {4, 5});
        DerivedDiaries.Merged merged = diaries.merge("workers", "hers", "both", true);
        OnThread open = new OnThread(merged.session());
        assertThat(merged.report().sameExhibits()).isEqualTo(1);
        List<ExhibitHistory> all =
                List.copyOf(open.run(() -> Opened.of(open.session()).exhibits().all()));
        assertThat(all)
                .extracting(exhibit -> exhibit.label() + exhibit.current().number())
                .containsExactlyInAnyOrder("JS1", "JS2", "DA1");
        ExhibitHistory twice = all.stream()
                .filter(one -> one.versions().size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(twice.current().links().incidents()).hasSize(2);
        for (ExhibitHistory exhibit : all) {
            assertThat(open.session().files().verify(exhibit, Progress.UNWATCHED))
                    .isEqualTo(Verdict.WHOLE);
        }
        open.close();
        assertThat(diaries.read("both")
                        .caseFile()
                        .heading()
                        .detail(PersonDetailKind.INITIALS)
                        .text())
                .isEqualTo("JS");
    }

    private String headingOf(String name) throws Exception {
        return diaries.read(name)
                .caseFile()
                .heading()
                .detail(PersonDetailKind.INITIALS)
                .text();
    }

    /** As a portfolio does with everything that is printed in it. */
    private void giveOut(String name) throws Exception {
        TwoDiaries.Read read = diaries.read(name);
        List<GivenLabel> labels = read.caseFile().exhibits().all().stream()
                .map(exhibit -> new GivenLabel(exhibit.id(), exhibit.label()))
                .toList();
        diaries.append(
                name,
                new Entry.PortfolioExported(
                        OffsetDateTime.now(clock),
                        "",
                        "",
                        List.of(),
                        labels,
                        List.of(),
                        Set.of(),
                        "",
                        0,
                        read.head(),
                        List.of()));
    }

    @Test
    void aLabelThatWasGivenOutIsOfTheExhibitThatWasGivenOutUnderItAndOfNoOther() throws Exception {
        for (String name : List.of("hers", "workers")) {
            diaries.create(name).close();
            add(name, "JS", name.getBytes(StandardCharsets.UTF_8));
            clock.move(Duration.ofDays(1));
        }
        giveOut("workers");
        DerivedDiaries.Merged merged = diaries.merge("hers", "workers", "both", true);
        merged.session().close();
        assertThat(merged.report().sameLabel()).isEmpty();
        assertThat(diaries.read("both").caseFile().exhibits().all())
                .extracting(exhibit -> exhibit.label() + exhibit.current().number())
                .as("hers, which is in no portfolio, has another")
                .containsExactly("JS2", "JS1");
    }

    @Test
    void twoExhibitsThatWereGivenOutUnderOneLabelKeepItAndAreNamed() throws Exception {
        for (String name : List.of("hers", "workers")) {
            diaries.create(name).close();
            add(name, "JS", name.getBytes(StandardCharsets.UTF_8));
            giveOut(name);
        }
        DerivedDiaries.Merged merged = diaries.merge("hers", "workers", "both", true);
        merged.session().close();
        assertThat(merged.report().sameLabel()).containsExactly("JS1");
        assertThat(merged.report().renumbered())
                .filteredOn(one -> one.item().kind().equals("exhibit"))
                .isEmpty();
        assertThat(diaries.read("both").caseFile().exhibits().all())
                .extracting(exhibit -> exhibit.label() + exhibit.current().number())
                .containsExactly("JS1", "JS1");
    }

    @Test
    void aHeadingThatDoesNotStandIsNamed() throws Exception {
        diaries.create("hers").close();
        clock.move(Duration.ofDays(1));
        diaries.create("workers").close();
        add("workers", "DA");
        add("hers", "JS");
        DerivedDiaries.Merged merged = diaries.merge("workers", "hers", "both", true);
        merged.session().close();
        assertThat(headingOf("both")).isEqualTo("JS");
        assertThat(merged.report().otherHeadings()).singleElement().satisfies(heading -> {
            assertThat(heading.which()).isEqualTo(MergeFailure.MergeSide.FIRST);
            assertThat(heading.recorded()).isNotNull();
        });
        record("workers", Diary.incident("later"));
        assertThat(merge("both", "workers", "again").otherHeadings()).isEmpty();
    }

    @Test
    void theHeadingThatSheChoosesStandsWhicheverDiaryIsNamedFirst() throws Exception {
        diaries.create("hers").close();
        clock.move(Duration.ofDays(1));
        diaries.create("workers").close();
        add("workers", "DA");
        add("hers", "JS");
        diaries.merge("hers", "workers", "one", new MergeChoice(true, MergeFailure.MergeSide.SECOND))
                .session()
                .close();
        DerivedDiaries.Merged other =
                diaries.merge("workers", "hers", "other", new MergeChoice(true, MergeFailure.MergeSide.FIRST));
        other.session().close();
        assertThat(headingOf("one")).isEqualTo("DA");
        assertThat(headingOf("other")).isEqualTo("DA");
        assertThat(other.report().otherHeadings())
                .extracting(MergeReport.OtherHeading::which)
                .containsExactly(MergeFailure.MergeSide.SECOND);
        try (Passphrase one = Diary.passphrase();
                Passphrase two = Diary.passphrase()) {
            DerivedDiaries.Mergeable workers =
                    new DerivedDiaries.Mergeable(diaries.file("workers"), new UnlockSecret.OfPassphrase(one));
            DerivedDiaries.Mergeable hers =
                    new DerivedDiaries.Mergeable(diaries.file("hers"), new UnlockSecret.OfPassphrase(two));
            HeadingConflict asked = Diary.diaries()
                    .derived()
                    .requireMergeable(workers, hers, new MergeChoice(true, null))
                    .orElseThrow();
            assertThat(asked.proposed()).as("hers began first").isEqualTo(MergeFailure.MergeSide.SECOND);
            assertThat(asked.of(MergeFailure.MergeSide.FIRST)
                            .detail(PersonDetailKind.INITIALS)
                            .text())
                    .isEqualTo("DA");
        }
    }

    @Test
    void theHeadingOfTheDiaryFromWhichTheOtherImportedStands() throws Exception {
        diaries.create("workers").close();
        add("workers", "DA");
        clock.move(Duration.ofDays(1));
        diaries.create("hers").close();
        add("hers", "JS");
        OnThread hers = diaries.open("hers");
        hers.record(Diary.incident("hers"), null);
        byte[] export = Exports.bytes(hers.run(Opened.of(hers.session()).copies()::export));
        hers.close();
        OnThread workers = diaries.open("workers");
        new ImportJob(workers.session()).takeOver(Files.write(folder.resolve("export.json"), export));
        workers.close();
        MergeReport report = merge("workers", "hers", "both");
        assertThat(headingOf("both")).isEqualTo("JS");
        assertThat(report.otherHeadings())
                .extracting(MergeReport.OtherHeading::which)
                .containsExactly(MergeFailure.MergeSide.FIRST);
        record("hers", Diary.incident("later"));
        merge("hers", "both", "again");
        assertThat(headingOf("again")).isEqualTo("JS");
    }

    @Test
    void aColleagueMergesNothingThatTheyMayOnlyLookAtOrAddToOrThatIsOver() throws Exception {
        Path file = folder.resolve("dana.key");
        try (Passphrase passphrase = Diary.passphrase()) {
            OwnKeyFile.create(file, passphrase, Diary.CHEAP, "Dana", "D", new SecureRandom());
            try (OwnKey dana = OwnKey.open(file, passphrase)) {
                copied();
                record("workers", Diary.incident("workers"));
                assertRefused(dana, Allows.LOOK, null, VaultFailure.AccessDenied.class);
                assertRefused(dana, Allows.ADD, null, VaultFailure.AccessDenied.class);
                assertRefused(dana, Allows.ALL, LocalDate.now(clock).minusDays(1), VaultFailure.AccessExpired.class);
            }
        }
    }

    private void assertRefused(OwnKey key, Allows allows, @Nullable LocalDate until, Class<? extends VaultFailure> why)
            throws Exception {
        OnThread hers = diaries.open("hers");
        AccessGrant access = new AccessGrant("Dana", "D", key.card().publicKey(), allows, until);
        hers.giveAccess(access);
        hers.close();
        UnlockSecret.OfOwnKey told = OwnKeySample.toldOf(key, diaries.file("hers"));
        assertThatThrownBy(() -> diaries.merge("hers", told, "workers", "both", MergeChoice.NOT_SAID))
                .isInstanceOfSatisfying(
                        MergeFailure.CannotOpen.class,
                        refused -> assertThat(refused.why()).isInstanceOf(why));
        assertThat(diaries.file("both")).doesNotExist();
    }

    @Test
    void whatWasErasedInOneDoesNotComeBackFromTheOther() throws Exception {
        Incident shared = copied();
        clock.move(Duration.ofHours(1));
        OnThread hers = diaries.open("hers");
        hers.erase(shared.id(), "asked to");
        hers.close();
        record("workers", Diary.incident("workers"));
        merge("workers", "hers", "both");
        assertThat(words("both")).containsExactly("workers happened");
        assertThat(diaries.read("both").entries().toString()).doesNotContain("shared happened");
    }

    @Test
    void whatWasErasedAfterMergingDoesNotComeBackWithTheNextMerging() throws Exception {
        Incident shared = copied();
        record("workers", Diary.incident("workers"));
        merge("workers", "hers", "both");
        clock.move(Duration.ofHours(1));
        OnThread both = diaries.open("both");
        both.erase(shared.id(), "asked to");
        both.close();
        assertThat(words("both")).containsExactly("workers happened");
        record("workers", Diary.incident("later"));
        merge("workers", "both", "again");
        assertThat(words("again")).containsExactlyInAnyOrder("workers happened", "later happened");
        assertThat(diaries.read("again").entries().toString()).doesNotContain("shared happened");
    }

    @Test
    void caseRecordsWithdrawalsAndDraftsOfBothAreThere() throws Exception {
        Incident shared = copied();
        OnThread hers = diaries.open("hers");
        hers.withdraw(shared.id(), "it was someone else");
        hers.run(() -> {
            for (CaseRecordKind kind : CaseRecordKind.values()) {
                Opened.of(hers.session()).caseRecords().record(FilledCaseRecord.of(kind), Authorship.OWNER, null);
            }
            return true;
        });
        hers.saveDraft(
                new Draft(hers.newId(), "incident", null, Map.of("happened", "mine"), OffsetDateTime.now(clock)));
        Id<Draft> both = hers.newId();
        hers.saveDraft(new Draft(both, "incident", null, Map.of("happened", "older"), OffsetDateTime.now(clock)));
        hers.close();
        OnThread workers = diaries.open("workers");
        workers.saveDraft(
                new Draft(workers.newId(), "incident", null, Map.of("happened", "theirs"), OffsetDateTime.now(clock)));
        workers.saveDraft(new Draft(
                both,
                "incident",
                null,
                Map.of("happened", "newer"),
                OffsetDateTime.now(clock).plusHours(1)));
        workers.close();
        DerivedDiaries.Merged merged = diaries.merge("hers", "workers", "both");
        OnThread open = new OnThread(merged.session());
        assertThat(open.drafts())
                .extracting(draft -> draft.fields().get("happened"))
                .containsExactlyInAnyOrder("mine", "theirs", "older", "newer");
        assertThat(open.drafts())
                .filteredOn(draft -> draft.id().equals(both))
                .extracting(draft -> draft.fields().get("happened"))
                .containsExactly("newer");
        assertThat(open.incident(shared.id()).orElseThrow().isWithdrawn()).isTrue();
        assertThat(open.run(() -> Opened.of(open.session()).caseRecords().all()))
                .hasSize(CaseRecordKind.values().length);
        open.close();
    }

    @Test
    void aDamagedOrHalfWrittenFileIsRefusedAndNothingIsMade() throws Exception {
        copied();
        record("hers", Diary.incident("hers"));
        try (RandomAccessFile file =
                new RandomAccessFile(diaries.file("workers").toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertThatThrownBy(() -> merge("hers", "workers", "both"))
                .isInstanceOfSatisfying(
                        MergeFailure.CannotOpen.class,
                        e -> assertThat(e.which()).isEqualTo(MergeFailure.MergeSide.SECOND));
        assertThat(diaries.file("both")).doesNotExist();
    }

    @Test
    void aDiaryFromWhichSomethingWasTakenIsRefusedAndNothingIsMade() throws Exception {
        copied();
        record("workers", Diary.incident("workers"));
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + diaries.file("workers"));
                Statement statement = raw.createStatement()) {
            statement.execute("DELETE FROM body WHERE seq = (SELECT max(seq) FROM body)");
        }
        assertThatThrownBy(() -> merge("hers", "workers", "both"))
                .isInstanceOfSatisfying(
                        MergeFailure.NotWhole.class,
                        e -> assertThat(e.which()).isEqualTo(MergeFailure.MergeSide.SECOND));
        assertThat(diaries.file("both")).doesNotExist();
    }

    @Test
    void aWrongPassphraseIsSaidOfTheDiaryThatItDoesNotOpen() throws Exception {
        copied();
        Files.write(diaries.file("workers"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> merge("workers", "hers", "both"))
                .isInstanceOfSatisfying(MergeFailure.CannotOpen.class, e -> {
                    assertThat(e.which()).isEqualTo(MergeFailure.MergeSide.FIRST);
                    assertThat(e.why()).isInstanceOf(VaultFailure.NotAVault.class);
                });
    }

    @Test
    void whatWasMergedIsRecoveredFromADamagedDiaryToo() throws Exception {
        copied();
        add("hers", "JS", new byte[] {1, 2, 3});
        record("workers", Diary.incident("workers"));
        merge("hers", "workers", "both");
        try (Passphrase old = Diary.passphrase();
                Passphrase next = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(new SecureRandom())) {
            DerivedDiaries.Rescued rescued = Diary.diaries(clock)
                    .derived()
                    .salvage(
                            diaries.file("both"),
                            new UnlockSecret.OfPassphrase(old),
                            diaries.file("again"),
                            new DerivedDiaries.NewKeys(next, code),
                            Progress.UNWATCHED);
            rescued.session().close();
        }
        assertThat(words("again")).containsExactlyInAnyOrder("shared happened", "workers happened");
        assertThat(diaries.read("again").caseFile().exhibits().all())
                .extracting(exhibit -> exhibit.label() + exhibit.current().number())
                .containsExactly("JS1");
    }

    @Test
    void theKeyThatSignedInADiaryIsNotCarriedIntoAnother() throws Exception {
        copied();
        record("hers", Diary.incident("hers"));
        merge("hers", "workers", "both");
        TwoDiaries.Read read = diaries.read("both");
        assertThat(read.entries())
                .filteredOn(recorded -> recorded.entry() instanceof OriginEntry origin
                        && origin.copied().seq() == 1)
                .singleElement()
                .satisfies(recorded -> assertThat(((OriginEntry) recorded.entry())
                                .copied()
                                .stored()
                                .hidden())
                        .isNull());
        assertThat(read.entries().get(1).entry()).isInstanceOf(DiariesMerged.class);
    }
}
