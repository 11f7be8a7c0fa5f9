package org.daybook.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.conversation.Message;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureEncoder;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.MessageSheet;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.ImportedMedia;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sent with imported messages, seen and added as exhibits. */
class MessageMediaJobTest {
    private static final String CHAT = """
            13/11/2026, 20:40 - Craig Mullen: IMG-20261113-WA0001.jpg (file attached)
            13/11/2026, 20:41 - Craig Mullen: PTT-20261113-WA0002.opus (file attached)
            13/11/2026, 20:42 - Craig Mullen: IMG-20261113-WA0003.jpg (file attached)
            14/11/2026, 09:00 - Jo: IMG-20261114-WA0004.jpg (file attached)
            """;

    private static final PortfolioRequest POLICE = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
    private static final byte[] PHOTO = photo(0xffcc3344);
    private static final byte[] OWN = photo(0xff3344cc);
    private static final byte[] VOICE = "OggS not a voice".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private OnThread open;
    private ImportedMedia.@Nullable SmallPictures small;

    @BeforeEach
    void anEmptyDiary() throws Exception {
        open = new OnThread(new Diary(folder).create());
    }

    @AfterEach
    void close() {
        small().close();
        open.close();
    }

    private static byte[] photo(int colour) {
        int[] argb = new int[40 * 30];
        Arrays.fill(argb, colour);
        return new PictureEncoder().jpeg(40, 30, argb, 0.9f);
    }

    private static Map<String, byte[]> files() {
        return Map.of(
                "WhatsApp Chat with Craig Mullen.txt",
                CHAT.getBytes(StandardCharsets.UTF_8),
                "IMG-20261113-WA0001.jpg",
                PHOTO,
                "PTT-20261113-WA0002.opus",
                VOICE,
                "IMG-20261114-WA0004.jpg",
                OWN);
    }

    private Path zip() throws IOException {
        Path file = folder.resolve("WhatsApp Chat with Craig Mullen.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : files().entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private List<ExhibitHistory> exhibits() throws Exception {
        return open.run(() -> List.copyOf(Opened.of(open.session()).exhibits().all()));
    }

    private byte[] bytes(ExhibitHistory exhibit) throws Exception {
        try (SeekableByteChannel channel = open.session().files().open(exhibit)) {
            ByteBuffer all = ByteBuffer.allocate((int) channel.size());
            while (all.hasRemaining() && channel.read(all) >= 0) {}
            return all.array();
        }
    }

    private static String name(ExhibitHistory exhibit) {
        return Objects.requireNonNull(exhibit.current().file()).name();
    }

    private ExhibitHistory named(String name) throws Exception {
        return exhibits().stream()
                .filter(exhibit -> name(exhibit).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<MessageRow> rows(ImportHistory of) throws Exception {
        return open.session().messages().rows(of, 0);
    }

    private MessageMediaJob media() {
        return new MessageMediaJob(open.session(), new Messages(Locale.UK));
    }

    @Test
    void whatCameWithMessagesOfAnIncidentBecomesItsExhibitsByteForByte() throws Exception {
        ImportHistory history = ImportedChat.ofFile(open.session(), zip());
        ExhibitHistory original = exhibits().getFirst();
        // The one of her own message is in no incident, and one is not in the file.
        assertThat(exhibits())
                .extracting(MessageMediaJobTest::name)
                .hasSize(3)
                .doesNotContain("IMG-20261114-WA0004.jpg");
        ExhibitHistory photo = named("IMG-20261113-WA0001.jpg");
        assertThat(bytes(photo)).isEqualTo(PHOTO);
        assertThat(bytes(named("PTT-20261113-WA0002.opus"))).isEqualTo(VOICE);
        assertThat(photo.current().links().exhibits()).containsExactly(original.id());
        assertThat(photo.current().links().incidents())
                .isEqualTo(original.current().links().incidents())
                .hasSize(1);
        assertThat(photo.current().provenance().howReceived())
                .contains(
                        "exhibit " + original.label() + "1",
                        name(original),
                        Objects.requireNonNull(original.file()).sha256().hex(),
                        "IMG-20261113-WA0001.jpg",
                        "line 1");
        assertThat(history.messages().files()).hasSize(1);
    }

    /** As a conversation that is shown has them. */
    private ImportedMedia.SmallPictures small() {
        ImportedMedia.SmallPictures known = small;
        if (known == null) {
            known = open.session().media().smallPictures();
            small = known;
        }
        return known;
    }

    @Test
    void nothingIsSeenOnceTheConversationIsNotShown() throws Exception {
        ImportHistory history = ImportedChat.ofFile(open.session(), zip());
        Message own = rows(history).getLast().message();
        assertThat(small().of(history, own, 0, () -> false)).isPresent();
        small().close();
        assertThat(small().of(history, own, 0, () -> false)).isEmpty();
        small().close();
    }

    @Test
    void aConversationThatIsLeftWhileAPictureIsReadDoesNotWaitForIt() throws Exception {
        ImportHistory history = ImportedChat.ofFile(open.session(), longBackup());
        Message first = rows(history).get(1).message();
        AtomicInteger asked = new AtomicInteger();
        assertThat(small().of(history, first, 0, () -> {
                    if (asked.incrementAndGet() == 10) {
                        Thread left = Thread.ofPlatform().start(small()::close);
                        try {
                            assertThat(left.join(Duration.ofSeconds(10))).isTrue();
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                    }
                    return false;
                }))
                .isEmpty();
        assertThat(asked).hasValue(10);
    }

    @Test
    void aPictureIsSeenWithoutBecomingAnExhibit() throws Exception {
        ImportHistory history = ImportedChat.ofFile(open.session(), zip());
        Message own = rows(history).getLast().message();
        Optional<Picture> seen = small().of(history, own, 0, () -> false);
        assertThat(seen)
                .hasValueSatisfying(
                        picture -> assertThat(picture.originalWidth()).isEqualTo(40));
        assertThat(small().of(history, rows(history).get(1).message(), 0, () -> false))
                .isEmpty();
        assertThat(exhibits()).hasSize(3);
    }

    @Test
    void aPictureOfACoveredOriginalIsNotSeenAndItsExhibitIsCoveredToo() throws Exception {
        ImportHistory history = ImportedChat.ofFile(open.session(), zip());
        Exhibit covered = exhibits().getFirst().current().with(new ExhibitHandling(true, true, ""));
        open.run(() -> Opened.of(open.session()).exhibits().amend(covered, "", Authorship.OWNER, null));
        MessageRow own = rows(history).getLast();
        assertThat(small().of(history, own.message(), 0, () -> false)).isEmpty();
        MessageMediaJob.MediaOutcome outcome = media().add(history, List.of(own), null);
        assertThat(outcome.added().getFirst().current().handling().covered()).isTrue();
    }

    @Test
    void aPictureIsNotSeenBesideItsMessageWhileTheExhibitMadeOfItIsCovered() throws Exception {
        ImportHistory history = ImportedChat.ofFile(open.session(), zip());
        Message first = rows(history).getFirst().message();
        assertThat(small().of(history, first, 0, () -> false)).isPresent();
        handle("IMG-20261113-WA0001.jpg", new ExhibitHandling(true, true, ""));
        assertThat(small().of(history, first, 0, () -> false)).isEmpty();
        assertThat(small().of(history, rows(history).getLast().message(), 0, () -> false))
                .isPresent();
    }

    @Test
    void aPictureIsNotPrintedBesideItsMessageIfTheExhibitMadeOfItIsCoveredOrNotForPortfolios() throws Exception {
        ImportedChat.ofFile(open.session(), zip());
        String photo = "IMG-20261113-WA0001.jpg";
        assertThat(printed(POLICE)).containsExactly(photo);
        handle(photo, new ExhibitHandling(true, true, ""));
        assertThat(printed(POLICE)).isEmpty();
        ExhibitChoice all = POLICE.exhibits();
        assertThat(printed(POLICE.with(new ExhibitChoice(all.which(), all.plates(), true, false, all.labels()))))
                .containsExactly(photo);
        handle(photo, new ExhibitHandling(false, false, ""));
        assertThat(printed(POLICE)).isEmpty();
        handle(photo, ExhibitHandling.ORDINARY);
        assertThat(printed(POLICE)).containsExactly(photo);
        assertThat(printed(POLICE.with(all.without(Set.of(named(photo).id()))))).isEmpty();
    }

    @Test
    void aPictureThatWasAddedBeforeUnderAnotherNameIsWithheldToo() throws Exception {
        Path own = Files.write(folder.resolve("kept.jpg"), PHOTO);
        open.session().intake().begin(own, null, Progress.UNWATCHED).finish();
        handle("kept.jpg", new ExhibitHandling(true, true, ""));
        ImportHistory history = ImportedChat.ofFile(open.session(), zip());
        assertThat(small().of(history, rows(history).getFirst().message(), 0, () -> false))
                .isEmpty();
        assertThat(printed(POLICE)).isEmpty();
    }

    private void handle(String name, ExhibitHandling handling) throws Exception {
        Exhibit handled = named(name).current().with(handling);
        open.run(() -> Opened.of(open.session()).exhibits().amend(handled, "", Authorship.OWNER, null));
    }

    /** The names of the pictures that can be printed beside messages. */
    private List<String> printed(PortfolioRequest request) throws Exception {
        List<String> names = new ArrayList<>();
        for (ConversationSheet sheet : open.collect(request).conversations()) {
            sheet.messages().read(row -> {
                for (MessageSheet.AttachedPicture picture : row.pictures()) {
                    if (isShown(picture)) {
                        names.add(
                                row.message().attachments().get(picture.index()).name());
                    }
                }
            });
        }
        return names;
    }

    private static boolean isShown(MessageSheet.AttachedPicture picture) {
        return picture.thumbnail()
                .decode(() -> false)
                .filter(shown -> shown.width() > 0)
                .isPresent();
    }

    @Test
    void cancellingWhileAttachmentsAreAddedKeepsTheIncidentsAndCountsWhatIsLeft() throws Exception {
        ImportHistory history = ImportedChat.of(open.session(), zip());
        AtomicInteger asked = new AtomicInteger();
        Progress cancelledAfterOne = Progress.UNWATCHED.cancelledToo(() -> asked.getAndIncrement() > 0);

        MessageIncidentCreator.Made made = new MessageIncidentCreator(
                        open.session(), new Messages(Locale.UK), cancelledAfterOne)
                .record(history, new MessageIncidentPlan(MessageGrouping.BURST, Duration.ofHours(1), true));

        assertThat(made.incidents()).hasSize(1);
        assertThat(made.media()).isEqualTo(1);
        assertThat(made.mediaFailed()).isEqualTo(1);
        assertThat(exhibits()).hasSize(2);
    }

    @Test
    void aDiaryThatIsLockedMeanwhileDoesNotHideTheIncidentThatWasRecorded() throws Exception {
        ImportHistory history = ImportedChat.of(open.session(), zip());
        List<MessageRow> rows = rows(history);
        Progress locking = Progress.UNWATCHED.cancelledToo(() -> {
            open.close();
            return false;
        });

        MessageIncidentCreator.Made made = new MessageIncidentCreator(open.session(), new Messages(Locale.UK), locking)
                .recordChosen(history, rows);

        assertThat(made.incidents()).hasSize(1);
        assertThat(made.mediaFailed()).isEqualTo(3);
        open = new OnThread(new Diary(folder).unlock());
        assertThat(open.incidents()).hasSize(1);
    }

    @Test
    void attachmentsOfChosenMessagesAreAddedOnceAndWhatIsMissingIsLeft() throws Exception {
        ImportHistory history = ImportedChat.ofFile(open.session(), zip());
        MessageMediaJob.MediaOutcome outcome = media().add(history, rows(history), null);
        assertThat(outcome.added()).extracting(MessageMediaJobTest::name).containsExactly("IMG-20261114-WA0004.jpg");
        assertThat(outcome.held()).hasSize(2);
        assertThat(outcome.failed()).isZero();
        assertThat(bytes(outcome.added().getFirst())).isEqualTo(OWN);
        assertThat(media().add(history, rows(history), null).added()).isEmpty();
    }

    @Test
    void filesOfAFolderAreExhibitsAlreadyAndAreLinkedToTheIncident() throws Exception {
        Path chat = Files.createDirectory(folder.resolve("chat"));
        for (Map.Entry<String, byte[]> one : files().entrySet()) {
            Files.write(chat.resolve(one.getKey()), one.getValue());
        }
        ImportHistory history = ImportedChat.ofFile(open.session(), chat);
        assertThat(named("IMG-20261113-WA0001.jpg").current().links().incidents())
                .hasSize(1);
        assertThat(named("IMG-20261114-WA0004.jpg").current().links().incidents())
                .isEmpty();
        int before = exhibits().size();
        assertThat(media().add(history, rows(history), null).added()).isEmpty();
        assertThat(exhibits()).hasSize(before);
        assertThat(small().of(history, rows(history).getFirst().message(), 0, () -> false))
                .isPresent();
    }

    @Test
    void aPhotoWithinABackupIsAddedFromItsElement() throws Exception {
        Path backup = Files.writeString(
                folder.resolve("sms-20261113.xml"),
                "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"1\">"
                        + "<mms date=\"1794602400000\" msg_box=\"1\" address=\"+447700900123\" m_type=\"132\"><parts>"
                        + "<part seq=\"0\" ct=\"text/plain\" text=\"look\" />"
                        + "<part seq=\"1\" ct=\"image/jpeg\" name=\"look.jpg\" data=\""
                        + Base64.getEncoder().encodeToString(PHOTO)
                        + "\" /></parts><addrs><addr address=\"+447700900123\" type=\"137\" /></addrs></mms></smses>");
        ImportHistory history = ImportedChat.ofFile(open.session(), backup);
        ExhibitHistory photo = named("look.jpg");
        assertThat(bytes(photo)).isEqualTo(PHOTO);
        assertThat(photo.current().links().incidents()).hasSize(1);
        assertThat(photo.current().provenance().howReceived()).contains("/smses/*[1]", "attachment 1");
        assertThat(small().of(history, rows(history).getFirst().message(), 0, () -> false))
                .isPresent();
    }

    @Test
    void aPhotoIsNoLongerSearchedForInABackupOnceItIsCancelled() throws Exception {
        ImportHistory history = ImportedChat.ofFile(open.session(), longBackup());
        Message first = rows(history).get(1).message();
        AtomicInteger asked = new AtomicInteger();
        assertThat(small().of(history, first, 0, () -> asked.incrementAndGet() > 10))
                .isEmpty();
        assertThat(asked).hasValue(11);
        assertThat(small().of(history, first, 0, () -> false)).isPresent();
    }

    @Test
    void aBackupIsReadOnceForThePicturesThatArePrinted() throws Exception {
        ImportedChat.ofFile(open.session(), longBackup());
        List<Integer> reads = new ArrayList<>();
        for (ConversationSheet sheet : open.collect(POLICE).conversations()) {
            sheet.messages().read(row -> {
                for (MessageSheet.AttachedPicture picture : row.pictures()) {
                    AtomicInteger asked = new AtomicInteger();
                    assertThat(picture.thumbnail().decode(() -> asked.incrementAndGet() < 0))
                            .isPresent();
                    reads.add(asked.get());
                }
            });
        }
        assertThat(reads).hasSize(2);
        assertThat(reads.getFirst()).isGreaterThan(60);
        assertThat(reads.getLast()).isLessThan(reads.getFirst() / 4);
    }

    /** Two photos after 1 MB of other messages. */
    private Path longBackup() throws IOException {
        StringBuilder backup = new StringBuilder("<smses count=\"3\"><sms address=\"+447700900123\""
                + " date=\"1794602300000\" type=\"1\" body=\"" + "a".repeat(1 << 20) + "\" />");
        for (byte[] photo : List.of(PHOTO, OWN)) {
            backup.append("<mms date=\"1794602400000\" msg_box=\"1\" address=\"+447700900123\" m_type=\"132\"><parts>"
                            + "<part seq=\"0\" ct=\"image/jpeg\" name=\"look.jpg\" data=\"")
                    .append(Base64.getEncoder().encodeToString(photo))
                    .append("\" /></parts><addrs><addr address=\"+447700900123\" type=\"137\" /></addrs></mms>");
        }
        return Files.writeString(folder.resolve("sms-long.xml"), backup.append("</smses>"));
    }

    @Test
    void aFileAttachedToAnEmailIsAddedDecoded() throws Exception {
        String mail =
                "From: Craig <craig@example.org>\r\nTo: jo@example.org\r\nDate: Fri, 13 Nov 2026 20:40:00 +0000\r\n"
                        + "Message-ID: <1@example.org>\r\nSubject: look\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nlook\r\n"
                        + "--b\r\nContent-Type: application/pdf; name=\"first.pdf\"\r\nContent-Disposition: attachment\r\n\r\n"
                        + "first\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n"
                        + "Content-Disposition: attachment; filename=\"second.jpg\"\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(PHOTO) + "\r\n--b--\r\n";
        Path eml = Files.writeString(folder.resolve("look.eml"), mail);
        ImportedChat.ofFile(open.session(), eml);
        assertThat(bytes(named("second.jpg"))).isEqualTo(PHOTO);
        assertThat(new String(bytes(named("first.pdf")), StandardCharsets.UTF_8))
                .isEqualTo("first");

        String box = "From x Fri Nov 13 20:40:00 2026\r\n" + mail.replace("1@", "2@")
                + "\r\nFrom x Fri Nov 13 20:50:00 2026\r\n"
                + mail.replace("1@", "3@").replace("first\r\n", "third\r\n");
        ImportedChat.ofFile(open.session(), Files.writeString(folder.resolve("all.mbox"), box));
        assertThat(exhibits())
                .filteredOn(exhibit -> name(exhibit).equals("first.pdf"))
                .hasSize(2);
    }

    @Test
    void anAttachmentThatIsDamagedInTheArchiveKeepsNoOtherFromBeingAdded() throws Exception {
        Path file = zip();
        byte[] all = Files.readAllBytes(file);
        byte[] name = "IMG-20261113-WA0001.jpg".getBytes(StandardCharsets.UTF_8);
        int at = new String(all, StandardCharsets.ISO_8859_1).indexOf(new String(name, StandardCharsets.ISO_8859_1));
        Arrays.fill(all, at + name.length + 2, at + name.length + 40, (byte) 0x55);
        Files.write(file, all);
        ImportHistory history = ImportedChat.ofFile(open.session(), file);
        assertThat(exhibits()).extracting(MessageMediaJobTest::name).contains("PTT-20261113-WA0002.opus");
        assertThat(media().add(history, rows(history), null).failed()).isEqualTo(1);
    }
}
