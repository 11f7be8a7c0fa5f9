package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.ExhibitMetAgain;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.BytesChannel;
import org.daybook.crypto.Hashes;
import org.daybook.decoder.Decoder;
import org.daybook.decoder.DecoderLimits;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.ledger.LedgerReport;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.ExhibitSheet.FileCondition;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PlateSource;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.ExhibitChoice.ExhibitScope;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.record.Coordinates;
import org.daybook.record.Dimensions;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.session.Diary;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExhibitCollectorTest {
    private static final ByteSequence HASH = ByteSequence.of(new byte[32]);
    private static final byte[] BYTES = {1, 2, 3};

    private final CaseFile caseFile = new CaseFile();
    private long seq;
    private boolean broken;
    private @Nullable Exception refusal;

    @BeforeEach
    void start() {
        add(new Entry.DiaryStarted(HASH, HASH));
        for (int number = 1; number <= 2; number++) {
            add(new Entry.IncidentRecorded(Sheets.incident(
                    number, EventTime.exactly(Diary.DAY.plusDays(number), null, Diary.ZONE), "word" + number)));
        }
    }

    private void add(Entry entry) {
        seq++;
        caseFile.apply(new LedgerEntry(
                seq,
                new EntryMetadata(java.time.OffsetDateTime.now(Diary.CLOCK), Diary.ZONE, "", "", "test"),
                entry,
                HASH,
                HASH));
    }

    private static Id<Exhibit> exhibit(int number) {
        return Sheets.id(100 + number);
    }

    private static Exhibit file(int number, List<Id<Incident>> incidents, List<Id<Exhibit>> exhibits) {
        FileMetadata account = new FileMetadata(
                "photo.jpg",
                "/home/canary-folder",
                "image/jpeg",
                List.of(),
                new FileOrigin(new Coordinates(51.5, -0.1), "canary make", "canary model", "canary software"),
                Dimensions.NOT_SAID,
                List.of());
        return Exhibit.of(exhibit(number), number, account)
                .with(new ExhibitDescription("title " + number, "", "", ""))
                .with(new ExhibitLinks(incidents, exhibits))
                .with(new ExhibitHandling(true, false, "canary private"));
    }

    private void added(Exhibit exhibit) {
        ByteSequence sha256 = ByteSequence.of(Hashes.newSha256().digest(BYTES));
        add(new ExhibitAdded(
                exhibit,
                exhibit.isPhysical() ? null : new SealedFile(exhibit.id().as(), HASH, BYTES.length, sha256)));
    }

    private PortfolioContent collect(PortfolioRequest request) throws PortfolioFailure {
        LedgerReport report = new LedgerReport(
                new LedgerHead(seq, HASH), List.of(), List.of(), LedgerReport.Back.NOTHING, List.of(), Set.of());
        return new PortfolioCollector(Diary.CLOCK, "Daybook test")
                .collect(
                        Sheets.diary(
                                caseFile,
                                report,
                                Optional.empty(),
                                "00".repeat(16),
                                _ -> new PlateSource(this::bytes, new Decoder(DecoderLimits.USUAL))),
                        request);
    }

    private SeekableByteChannel bytes() throws IOException {
        if (broken) {
            throw new IOException("broken", refusal);
        }
        return new BytesChannel(BYTES);
    }

    private List<Integer> numbers(PortfolioRequest request) throws PortfolioFailure {
        return collect(request).exhibits().stream().map(ExhibitSheet::number).toList();
    }

    private static PortfolioRequest without(int incident) {
        return Requests.everything().with(Requests.without(java.util.Set.of(Sheets.id(incident))));
    }

    @Nested
    class Choosing {
        @BeforeEach
        void exhibits() {
            added(file(1, List.of(Sheets.id(1)), List.of()));
            added(file(2, List.of(Sheets.id(2)), List.of()));
            added(file(3, List.of(), List.of()));
            added(file(4, List.of(), List.of(exhibit(1))));
            added(file(5, List.of(Sheets.id(1)), List.of()).with(new ExhibitHandling(false, false, "")));
        }

        @Test
        void takesThoseOfPrintedIncidentsAndWhatIsTiedToThem() throws PortfolioFailure {
            assertThat(numbers(Requests.everything())).containsExactly(1, 2, 4);
            assertThat(numbers(without(1))).containsExactly(2);
            assertThat(numbers(without(2))).containsExactly(1, 4);
        }

        @Test
        void keepsThoseOfAnIncidentThatIsKeptBackFromTheOtherSide() throws PortfolioFailure {
            PortfolioRequest all = without(1).with(ExhibitChoice.USUAL.of(ExhibitScope.ALL));
            assertThat(numbers(all.with(DisclosureOptions.GUARDED))).containsExactly(2, 3, 4);
            PortfolioRequest of = Requests.everything().with(ExhibitChoice.USUAL.of(ExhibitScope.ALL));
            assertThat(numbers(of.with(DisclosureOptions.GUARDED))).containsExactly(1, 2, 3, 4);
        }

        @Test
        void takesAllOrNoneAsAsked() throws PortfolioFailure {
            assertThat(numbers(without(1).with(ExhibitChoice.USUAL.of(ExhibitScope.ALL))))
                    .containsExactly(1, 2, 3, 4);
            assertThat(numbers(without(1).with(ExhibitChoice.USUAL.of(ExhibitScope.NONE))))
                    .isEmpty();
        }
    }

    @Nested
    class WithoutAnIncident {
        private final PortfolioRequest none =
                Requests.everything().with(Requests.without(java.util.Set.of(Sheets.id(1), Sheets.id(2))));

        @Test
        void areEnoughForAPortfolioIfAllAreAskedFor() throws PortfolioFailure {
            added(file(3, List.of(), List.of()));
            assertThat(numbers(none.with(ExhibitChoice.USUAL.of(ExhibitScope.ALL))))
                    .containsExactly(3);
            assertThatThrownBy(() -> numbers(none)).isInstanceOf(PortfolioFailure.NothingChosen.class);
        }

        @Test
        void areNotEnoughIfThereAreNone() {
            assertThatThrownBy(() -> numbers(none.with(ExhibitChoice.USUAL.of(ExhibitScope.ALL))))
                    .isInstanceOf(PortfolioFailure.NothingChosen.class);
        }
    }

    @Nested
    class SinceAnEntry {
        @Test
        void anExhibitThatWasAddedLaterBringsItsIncident() throws PortfolioFailure {
            added(file(1, List.of(Sheets.id(1)), List.of()));
            PortfolioRequest since = Requests.everything().with(IncidentScope.ALL.since(seq));
            added(file(2, List.of(Sheets.id(2)), List.of()));
            added(file(3, List.of(Sheets.id(1)), List.of()).with(new ExhibitHandling(false, false, "")));
            PortfolioContent content = collect(since);
            assertThat(content.sheets()).extracting(IncidentSheet::number).containsExactly(2);
            assertThat(numbers(since)).containsExactly(2);
        }
    }

    @Nested
    class Redacting {
        @Test
        void neverSaysWhereAFileWasMadeWithoutTheAddress() throws PortfolioFailure {
            added(file(1, List.of(Sheets.id(1)), List.of()));
            PortfolioRequest request = Requests.everything().with(Sheets.withOrigins(ExhibitChoice.USUAL));
            assertThat(origin(request).place()).isNotNull();
            assertThat(origin(request.with(DisclosureOptions.OPEN.withAddress(false))))
                    .isEqualTo(new FileOrigin(null, "canary make", "canary model", "canary software"));
        }

        private FileOrigin origin(PortfolioRequest request) throws PortfolioFailure {
            FileMetadata file = collect(request).exhibits().getFirst().exhibit().file();
            return file == null ? FileOrigin.NOT_SAID : file.origin();
        }

        @Test
        void neverHoldsFolderOrPrivateNoteAndNoOriginUnlessChosen() throws PortfolioFailure {
            added(file(1, List.of(Sheets.id(1)), List.of()));
            Exhibit usual = collect(Requests.everything()).exhibits().getFirst().exhibit();
            assertThat(usual.toString()).doesNotContain("canary", "51.5");
            Exhibit chosen = collect(Requests.everything().with(Sheets.withOrigins(ExhibitChoice.USUAL)))
                    .exhibits()
                    .getFirst()
                    .exhibit();
            assertThat(chosen.toString())
                    .contains("canary model", "51.5")
                    .doesNotContain("canary private", "canary-folder");
        }

        @Test
        void tellsUnderWhichNameAFileWasMetAgainAndNotInWhichFolder() throws PortfolioFailure {
            added(file(1, List.of(Sheets.id(1)), List.of()));
            add(new ExhibitMetAgain(exhibit(1), "photo (2).jpg", "/home/canary-other-folder"));
            ExhibitSheet.File file = Objects.requireNonNull(
                    collect(Requests.everything()).exhibits().getFirst().file());
            assertThat(file.again()).extracting(ExhibitSheet.Again::name).containsExactly("photo (2).jpg");
            assertThat(file.again().toString()).doesNotContain("canary");
        }

        @Test
        void saysWhatTheDiaryItWasSalvagedFromSaysButNotByWhomIfThatIsLeftOut() throws PortfolioFailure {
            ImportedClaim claim = new ImportedClaim(
                    "ab".repeat(16),
                    1,
                    java.time.OffsetDateTime.now(Diary.CLOCK),
                    "canary author",
                    "canary owner",
                    "cd".repeat(32),
                    false);
            Exhibit exhibit = file(1, List.of(Sheets.id(1)), List.of());
            add(new ExhibitAdded(exhibit, new SealedFile(exhibit.id().as(), HASH, 3, HASH), claim));
            assertThat(claim(Requests.everything())).isEqualTo(claim);
            PortfolioRequest without = Requests.everything().withoutParts(java.util.Set.of(PortfolioPart.ORIGIN));
            assertThat(String.valueOf(claim(without))).contains(claim.digest()).doesNotContain("canary");
        }

        private @Nullable ImportedClaim claim(PortfolioRequest request) throws PortfolioFailure {
            return collect(request).exhibits().getFirst().entered().claim();
        }

        @Test
        void leavesOutHowAThingCameIfThingsReceivedAreLeftOut() throws PortfolioFailure {
            added(Exhibit.of(exhibit(1), 1, new PhysicalItem("by post", "brown", "drawer", List.of()))
                    .with(ExhibitLinks.NONE.withIncident(Sheets.id(1))));
            PortfolioRequest request = Requests.everything().withoutParts(java.util.Set.of(PortfolioPart.RECEIVED));
            PhysicalItem physicalItem = Objects.requireNonNull(
                    collect(request).exhibits().getFirst().exhibit().physicalItem());
            assertThat(physicalItem).isEqualTo(PhysicalItem.NOT_SAID);
        }
    }

    @Nested
    class Labels {
        @Test
        void areWrittenInTheChosenStyleAndWithoutAStrokeWhereThereAreNoInitials() throws PortfolioFailure {
            added(file(1, List.of(Sheets.id(1)), List.of()).with(new ExhibitDescription("one", "", "", "SB")));
            added(file(2, List.of(Sheets.id(1)), List.of()));
            PortfolioRequest request = Requests.everything()
                    .with(new ExhibitChoice(
                            ExhibitChoice.ExhibitScope.OF_PRINTED,
                            ExhibitChoice.Plates.FULL,
                            false,
                            false,
                            ExhibitLabelStyle.WITH_STROKE));
            assertThat(collect(request).exhibits())
                    .extracting(ExhibitSheet::label)
                    .containsExactly("SB/1", "2");
        }
    }

    @Nested
    class Checking {
        @Test
        void findsAFileWholeOrDamaged() throws PortfolioFailure {
            added(file(1, List.of(Sheets.id(1)), List.of()));
            PortfolioContent content = collect(Requests.everything());
            assertThat(content.isChecked()).isFalse();
            PortfolioContent whole = new ExhibitFileCheck(Progress.UNWATCHED).check(content);
            assertThat(whole.exhibits()).extracting(ExhibitSheet::condition).containsExactly(FileCondition.WHOLE);
            assertThat(whole.isChecked()).isTrue();
            broken = true;
            PortfolioContent damaged = new ExhibitFileCheck(Progress.UNWATCHED).check(content);
            assertThat(damaged.damaged()).hasSize(1);
        }

        @Test
        void tellsOfEachByteAndKeepsTheOrder() throws PortfolioFailure {
            for (int number = 1; number <= 20; number++) {
                added(file(number, List.of(Sheets.id(1)), List.of()));
            }
            PortfolioContent content = collect(Requests.everything());
            AtomicLong furthest = new AtomicLong();
            Progress progress = new Progress() {
                @Override
                public void at(long done, long total) {
                    assertThat(total).isEqualTo(20L * BYTES.length);
                    furthest.accumulateAndGet(done, Math::max);
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };
            assertThat(new ExhibitFileCheck(progress).check(content).exhibits())
                    .extracting(ExhibitSheet::number)
                    .containsExactlyElementsOf(content.exhibits().stream()
                            .map(ExhibitSheet::number)
                            .toList());
            assertThat(furthest.get()).isEqualTo(20L * BYTES.length);
        }

        @Test
        void endsWhenItIsCancelled() throws PortfolioFailure {
            added(file(1, List.of(Sheets.id(1)), List.of()));
            added(file(2, List.of(Sheets.id(1)), List.of()));
            PortfolioContent content = collect(Requests.everything());
            Progress cancelled = new Progress() {
                @Override
                public void at(long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return true;
                }
            };
            assertThatThrownBy(() -> new ExhibitFileCheck(cancelled).check(content))
                    .isInstanceOf(PortfolioFailure.Cancelled.class);
        }

        @Test
        void callsADiskThatRefusesThatAndADiaryThatWasLockedStopped() throws PortfolioFailure {
            added(file(1, List.of(Sheets.id(1)), List.of()));
            PortfolioContent content = collect(Requests.everything());
            broken = true;
            refusal = new VaultFailure.CannotReadOrWrite("SQLITE_IOERR_READ");
            assertThatThrownBy(() -> new ExhibitFileCheck(Progress.UNWATCHED).check(content))
                    .isInstanceOf(PortfolioFailure.CannotRead.class);
            refusal = new RejectedExecutionException();
            assertThatThrownBy(() -> new ExhibitFileCheck(Progress.UNWATCHED).check(content))
                    .isInstanceOf(PortfolioFailure.Cancelled.class);
        }

        @Test
        void findsOtherBytesDamaged() throws PortfolioFailure {
            Exhibit exhibit = file(1, List.of(Sheets.id(1)), List.of());
            add(new ExhibitAdded(exhibit, new SealedFile(exhibit.id().as(), HASH, BYTES.length, HASH)));
            PortfolioContent content = new ExhibitFileCheck(Progress.UNWATCHED).check(collect(Requests.everything()));
            assertThat(content.damaged()).extracting(ExhibitSheet::number).containsExactly(1);
        }
    }
}
