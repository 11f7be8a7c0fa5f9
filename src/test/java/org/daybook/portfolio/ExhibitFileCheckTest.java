package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.casefile.entry.Authorship;
import org.daybook.conversation.ImportBasis;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.BytesChannel;
import org.daybook.crypto.Hashes;
import org.daybook.decoder.Decoder;
import org.daybook.decoder.DecoderLimits;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.ExhibitSheet.FileCondition;
import org.daybook.portfolio.content.PlateSource;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.record.EventTime;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is known of each file and conversation before a word of a portfolio is written. */
@Timeout(60)
class ExhibitFileCheckTest {
    private static final Decoder NEVER_STARTED = new Decoder(DecoderLimits.USUAL);
    private static final byte[] PHOTO = "what the file contains".getBytes(StandardCharsets.UTF_8);

    private final Steps steps = new Steps();

    /** Notes how far it is, and cancels when told to. */
    private static final class Steps implements Progress {
        private final List<Long> done = Collections.synchronizedList(new ArrayList<>());
        private volatile long total = -1;
        private volatile boolean cancelled;

        @Override
        public void at(long bytes, long all) {
            done.add(bytes);
            total = all;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    /** Gives its bytes up to a place, and then refuses. */
    private static class Refusing extends BytesChannel {
        private final IOException refusal;

        Refusing(byte[] bytes, IOException refusal) {
            super(bytes);
            this.refusal = refusal;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            int read = super.read(into);
            if (read < 0) {
                throw refusal;
            }
            return read;
        }
    }

    private static IOException because(Exception cause) {
        return new IOException("refused", cause);
    }

    private static ExhibitSheet sheet(int number, byte[] sealed, long length, PlateSource.Bytes source) {
        RecordSheet.Stamp stamp = new RecordSheet.Stamp(
                1, OffsetDateTime.parse("2026-11-03T21:05:00Z"), Authorship.OWNER, ByteSequence.of(new byte[32]));
        return new ExhibitSheet(
                Exhibit.of(Sheets.id(number), number, FileMetadata.named("a.jpg")),
                "SB" + number,
                "",
                true,
                new ExhibitSheet.Entered(stamp, stamp, false, 0, null),
                new ExhibitSheet.File(
                        ByteSequence.of(Hashes.sha256(sealed)),
                        length,
                        new PlateSource(source, NEVER_STARTED),
                        List.of()),
                null,
                FileCondition.UNCHECKED);
    }

    private static ExhibitSheet sheet(int number, byte[] sealed, byte[] now) {
        return sheet(number, sealed, sealed.length, () -> new BytesChannel(now));
    }

    private static ExhibitSheet physical(int number) {
        ExhibitSheet sheet = sheet(number, PHOTO, PHOTO);
        return new ExhibitSheet(
                sheet.exhibit(),
                sheet.label(),
                sheet.initials(),
                true,
                sheet.entered(),
                null,
                null,
                FileCondition.UNCHECKED);
    }

    private static PortfolioContent content(PortfolioPreset preset, ExhibitSheet... sheets) throws Exception {
        return new Sheets()
                .incident(1, EventTime.exactly(LocalDate.of(2026, 11, 3), null, EventTime.HOME))
                .collect(PortfolioRequest.of(preset))
                .with(List.of(sheets));
    }

    private PortfolioContent checked(ExhibitSheet... sheets) throws Exception {
        return new ExhibitFileCheck(steps).check(content(PortfolioPreset.FIRST_REPORT, sheets));
    }

    @Nested
    class Files {
        @Test
        void aFileIsWholeIfItsBytesHaveTheDigestOfTheDayItWasAdded() throws Exception {
            assertThat(checked(sheet(1, PHOTO, PHOTO.clone())).exhibits())
                    .extracting(ExhibitSheet::condition)
                    .containsExactly(FileCondition.WHOLE);
        }

        @Test
        void oneBitThatChangedIsDamage() throws Exception {
            byte[] changed = PHOTO.clone();
            changed[3] ^= 1;
            assertThat(checked(sheet(1, PHOTO, changed)).exhibits().getFirst().isDamaged())
                    .isTrue();
        }

        @Test
        void bytesThatAreMissingOrTooManyAreDamage() throws Exception {
            byte[] shorter = new byte[PHOTO.length - 1];
            byte[] longer = new byte[PHOTO.length + 1];
            System.arraycopy(PHOTO, 0, shorter, 0, shorter.length);
            System.arraycopy(PHOTO, 0, longer, 0, PHOTO.length);
            assertThat(checked(sheet(1, PHOTO, shorter), sheet(2, PHOTO, longer))
                            .exhibits())
                    .allMatch(ExhibitSheet::isDamaged);
        }

        @Test
        void anEmptyFileCanBeWhole() throws Exception {
            byte[] nothing = {};
            assertThat(checked(sheet(1, nothing, nothing)).exhibits().getFirst().condition())
                    .isEqualTo(FileCondition.WHOLE);
        }

        @Test
        void oneDamagedFileStopsNoOtherAndTheOrderStays() throws Exception {
            PortfolioContent content = checked(
                    sheet(1, PHOTO, PHOTO),
                    sheet(2, PHOTO, PHOTO.length, () -> {
                        throw because(new EvidenceFailure.Damaged());
                    }),
                    sheet(3, PHOTO, PHOTO.length, () -> new Refusing(PHOTO, because(new EvidenceFailure.Damaged()))),
                    sheet(4, PHOTO, PHOTO));
            assertThat(content.exhibits()).extracting(ExhibitSheet::number).containsExactly(1, 2, 3, 4);
            assertThat(content.exhibits())
                    .extracting(ExhibitSheet::condition)
                    .containsExactly(
                            FileCondition.WHOLE, FileCondition.DAMAGED, FileCondition.DAMAGED, FileCondition.WHOLE);
        }

        @Test
        void ofAPhysicalItemThereIsNothingToCheck() throws Exception {
            assertThat(checked(physical(1)).exhibits().getFirst().condition()).isEqualTo(FileCondition.UNCHECKED);
        }

        @Test
        void everyFileIsClosedWhateverBecameOfIt() throws Exception {
            AtomicInteger open = new AtomicInteger();
            PlateSource.Bytes counted = () -> {
                open.incrementAndGet();
                return new Refusing(PHOTO, because(new EvidenceFailure.Damaged())) {
                    @Override
                    public void close() {
                        open.decrementAndGet();
                    }
                };
            };
            checked(sheet(1, PHOTO, PHOTO.length, counted), sheet(2, PHOTO, PHOTO.length, counted));
            assertThat(open).hasValue(0);
        }
    }

    @Nested
    class Refusals {
        private void fails(IOException refusal, Class<? extends PortfolioFailure> failure) throws Exception {
            ExhibitSheet refused = sheet(1, PHOTO, PHOTO.length, () -> {
                throw refusal;
            });
            PortfolioContent content = content(PortfolioPreset.FIRST_REPORT, sheet(2, PHOTO, PHOTO), refused);
            assertThatThrownBy(() -> new ExhibitFileCheck(steps).check(content)).isInstanceOf(failure);
        }

        @Test
        void aDiskThatRefusesSaysNothingOfTheFile() throws Exception {
            fails(because(new EvidenceFailure.CannotRead()), PortfolioFailure.CannotRead.class);
        }

        @Test
        void aDiaryThatWasLockedCancelsTheCheck() throws Exception {
            fails(because(new EvidenceFailure.Stopped()), PortfolioFailure.Cancelled.class);
            fails(because(new InterruptedException()), PortfolioFailure.Cancelled.class);
        }

        @Test
        void aFaultOfTheProgramIsNotTakenForDamage() throws Exception {
            ExhibitSheet faulty = sheet(1, PHOTO, PHOTO.length, () -> {
                throw new IllegalArgumentException("a fault");
            });
            PortfolioContent content = content(PortfolioPreset.FIRST_REPORT, faulty);
            assertThatThrownBy(() -> new ExhibitFileCheck(steps).check(content))
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void cancellingEndsItBeforeAnythingIsCalledDamaged() throws Exception {
            ExhibitSheet cancelling = sheet(1, PHOTO, PHOTO.length, () -> {
                steps.cancelled = true;
                throw because(new EvidenceFailure.Damaged());
            });
            PortfolioContent content = content(PortfolioPreset.FIRST_REPORT, cancelling);
            assertThatThrownBy(() -> new ExhibitFileCheck(steps).check(content))
                    .isInstanceOf(PortfolioFailure.Cancelled.class);
        }

        @Test
        void itEndsWithinAFileToo() throws Exception {
            ExhibitSheet cancelling = sheet(1, PHOTO, PHOTO.length, () -> {
                steps.cancelled = true;
                return new BytesChannel(PHOTO);
            });
            PortfolioContent content = content(PortfolioPreset.FIRST_REPORT, cancelling);
            assertThatThrownBy(() -> new ExhibitFileCheck(steps).check(content))
                    .isInstanceOf(PortfolioFailure.Cancelled.class);
            assertThat(steps.done).isEmpty();
        }
    }

    @Nested
    class Watched {
        @Test
        void theBytesOfAllFilesAreTheWhole() throws Exception {
            checked(sheet(1, PHOTO, PHOTO), physical(2), sheet(3, PHOTO, PHOTO));
            assertThat(steps.total).isEqualTo(2L * PHOTO.length);
            assertThat(Collections.max(steps.done)).isEqualTo(2L * PHOTO.length);
        }

        @Test
        void whatCannotBeReadOfAFileNeverMakesMoreThanTheWhole() throws Exception {
            ExhibitSheet cut = sheet(
                    1, PHOTO, PHOTO.length * 3L, () -> new Refusing(PHOTO, because(new EvidenceFailure.Damaged())));
            checked(cut, sheet(2, PHOTO, PHOTO), cut);
            assertThat(steps.total).isEqualTo(7L * PHOTO.length);
            assertThat(Collections.max(steps.done)).isLessThanOrEqualTo(steps.total);
        }
    }

    @Nested
    class Conversations {
        private ConversationSheet conversation(ConversationSheet.Messages messages) {
            return new ConversationSheet(
                    "Dan",
                    new ConversationSheet.ConversationSource(
                            "whatsapp", new ImportBasis(Diary.ZONE, "", "", "", Optional.empty()), List.of()),
                    List.of(),
                    100,
                    messages,
                    () -> new ConversationSheet.UnprintedMessages(0, 0),
                    false);
        }

        private List<Boolean> damaged(ConversationSheet... sheets) throws Exception {
            return new ExhibitFileCheck(steps)
                            .check(content(PortfolioPreset.FIRST_REPORT).withConversations(List.of(sheets)))
                            .conversations()
                            .stream()
                            .map(ConversationSheet::isDamaged)
                            .toList();
        }

        @Test
        void oneThatCannotBeReadIsKnownBeforeAnythingIsWritten() throws Exception {
            assertThat(damaged(
                            conversation(_ -> {}),
                            conversation(_ -> {
                                throw because(new EvidenceFailure.Damaged());
                            }),
                            conversation(_ -> {})))
                    .containsExactly(false, true, false);
        }

        @Test
        void oneThatIsKnownToBeDamagedIsNotReadAgain() throws Exception {
            ConversationSheet known = conversation(_ -> {
                        throw new AssertionError("read again");
                    })
                    .damaged();
            assertThat(damaged(known)).containsExactly(true);
        }

        @Test
        void aDiskThatRefusesOrADiaryThatWasLockedSaysNothingOfTheMessages() {
            ConversationSheet refused = conversation(_ -> {
                throw because(new EvidenceFailure.CannotRead());
            });
            assertThatThrownBy(() -> damaged(refused)).isInstanceOf(PortfolioFailure.CannotRead.class);
            ConversationSheet locked = conversation(_ -> {
                throw because(new EvidenceFailure.Stopped());
            });
            assertThatThrownBy(() -> damaged(locked)).isInstanceOf(PortfolioFailure.Cancelled.class);
        }

        @Test
        void cancellingWhileTheyAreReadEndsIt() {
            ConversationSheet cancelling = conversation(_ -> {
                steps.cancelled = true;
                throw because(new EvidenceFailure.Damaged());
            });
            assertThatThrownBy(() -> damaged(cancelling)).isInstanceOf(PortfolioFailure.Cancelled.class);
            steps.cancelled = false;
            ConversationSheet next = conversation(_ -> {
                throw new AssertionError("read although it was cancelled");
            });
            ConversationSheet last = conversation(_ -> steps.cancelled = true);
            assertThatThrownBy(() -> damaged(last, next)).isInstanceOf(PortfolioFailure.Cancelled.class);
        }
    }

    @Test
    void contactsAreCountedOnlyForAPortfolioThatPrintsThem() throws Exception {
        PortfolioContent without = content(PortfolioPreset.FIRST_REPORT);
        assertThat(new ExhibitFileCheck(steps).check(without).campaigns()).isEmpty();
    }
}
