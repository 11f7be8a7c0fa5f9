package org.daybook.importing.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.Participant;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ReadRows;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads the backups of SMS Backup &amp; Restore. */
class SmsBackupImporterTest {
    private static final String PHOTO = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2});
    private static final String MESSAGES = resource("sms-20260302100000.xml");
    private static final String CALLS = resource("calls-20260302100000.xml");

    private static final String MARK = "+447700900123";

    private final SmsBackupImporter importer = new SmsBackupImporter();

    @Test
    void readsEveryFieldOfMessages() throws Exception {
        ReadRows read = read(MESSAGES);
        assertThat(read.json()).isEqualTo(resource("sms-20260302100000.jsonl").strip());
        assertThat(read.warnings()).isEmpty();
        assertThat(read.headings())
                .containsExactly(
                        new ConversationHeading("Mark Elder", "", List.of(new Participant("Mark Elder", MARK))),
                        new ConversationHeading("BANK-ALERT", "", List.of(new Participant("", "BANK-ALERT"))),
                        new ConversationHeading(
                                "Mark Elder, Ann Elder",
                                "",
                                List.of(new Participant("", MARK), new Participant("", "+447700900456"))));
        requireTraceable(MESSAGES, read);
    }

    @Test
    void readsEveryFieldOfCalls() throws Exception {
        ReadRows read = read(CALLS);
        assertThat(read.json()).isEqualTo(resource("calls-20260302100000.jsonl").strip());
        assertThat(read.warnings()).containsExactly("kind-unknown element=/calls/*[7]");
        assertThat(read.headings())
                .containsExactly(
                        new ConversationHeading("Mark Elder", "", List.of(new Participant("Mark Elder", MARK))),
                        new ConversationHeading("", "", List.of()));
        requireTraceable(CALLS, read);
    }

    @Test
    void halvesOfEmojiAreJoinedAndWhatIsNoCharacterIsMarked() throws Exception {
        List<Message> rows = read("""
                <smses count="4">
                <sms address="1" date="1772359200123" type="1" body="a&#55357;&#56864;b" />
                <sms address="1" date="1772359200124" type="1" body="&#0;&#55357;x" />
                <sms address="1" date="1772359200125" type="1" body="&#x1F620; &foo; & &#xD;" />
                <sms address="1" date="1772359200126" type="1" body="\u0001" />
                </smses>""").messages();
        assertThat(rows).extracting(Message::text).containsExactly("a😠b", "��x", "😠 &foo; & \r", "�");
        assertThat(rows)
                .extracting(Message::marks)
                .containsExactly(
                        Set.of(MessageRemark.REPAIRED_TEXT),
                        Set.of(MessageRemark.REPAIRED_TEXT, MessageRemark.BROKEN_TEXT),
                        Set.of(),
                        Set.of(MessageRemark.BROKEN_TEXT));
        assertThat(rows.getLast().location()).isEqualTo(SourceLocation.element("", "/smses/*[4]"));
    }

    /** Phones often store what they received under +44 and what they sent under 07. */
    @Test
    void aNumberIsOneConversationHoweverItIsWritten() throws Exception {
        String[] written = {
            "07700 900123", "+447700900123", "0044 7700 900123", "+44 (0)7700 900-123", "(07700) 900123", "07700900123"
        };
        StringBuilder rows = new StringBuilder("<smses count=\"8\">");
        for (int i = 0; i < written.length; i++) {
            rows.append("<sms address=\"%s\" date=\"177235920012%d\" type=\"%d\" body=\"a\" />"
                    .formatted(written[i], i, 1 + i % 2));
        }
        // The same digits in another country are another number.
        rows.append("<sms address=\"+3537700900123\" date=\"1772359200200\" type=\"1\" body=\"a\" />");
        rows.append("<sms address=\"0877 700900123\" date=\"1772359200201\" type=\"1\" body=\"a\" /></smses>");
        ReadRows read = read(rows.toString());
        assertThat(read.headings())
                .extracting(ConversationHeading::title)
                .containsExactly("07700 900123", "+3537700900123", "0877 700900123");
        assertThat(read.messages()).extracting(Message::address).contains("0044 7700 900123", "(07700) 900123");
    }

    @Test
    void aMessageThatIsThereTwiceUnderTwoSpellingsCountsOnce() throws Exception {
        assertThat(read("""
                        <smses count="2">
                        <sms address="07700900123" date="1772359200123" type="1" body="a" />
                        <sms address="+447700900123" date="1772359200123" type="1" body="a" /></smses>""").messages())
                .extracting(row -> row.marks().contains(MessageRemark.REPEATED))
                .containsExactly(false, true);
    }

    @Test
    void twoPicturesOfOneSecondAndOneNameAreTwoMessagesUnlessTheirBytesAreTheSame() throws Exception {
        StringBuilder rows = new StringBuilder("<smses count=\"3\">");
        for (String data : List.of("QUJD", "QUJE", "QU JD")) {
            rows.append("<mms address=\"07700900123\" date=\"1772359200000\" msg_box=\"1\"><parts>"
                    + "<part ct=\"image/jpeg\" name=\"a.jpg\" data=\"" + data + "\" /></parts></mms>");
        }
        assertThat(read(rows + "</smses>").messages())
                .extracting(row -> row.marks().contains(MessageRemark.REPEATED))
                .containsExactly(false, false, true);
    }

    @Test
    void aWrongNumberOfRowsIsSaid() throws Exception {
        assertThat(read("<smses count=\"3\"><sms address=\"1\" date=\"1772359200123\" type=\"1\" body=\"a\"/></smses>")
                        .warnings())
                .containsExactly("count-differs element=/smses");
    }

    @Test
    void aFileThatIsCutShortGivesWhatIsWhole() throws Exception {
        String cut = MESSAGES.substring(0, MESSAGES.indexOf("Both\""));
        ReadRows read = read(cut);
        assertThat(read.messages()).hasSize(7);
        assertThat(read.warnings()).containsExactly("cut-short element=/smses/*[8]/parts/part[1]");
        assertThatThrownBy(() -> read(MESSAGES.substring(0, MESSAGES.indexOf("I know"))))
                .isInstanceOf(ImportFailure.Malformed.class);
    }

    @Test
    void whatIsNotXmlIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read(MESSAGES.replace("body=\"tell\"", "body=tell")))
                .isInstanceOfSatisfying(
                        ImportFailure.Malformed.class,
                        failure -> assertThat(failure.location()).isEqualTo(SourceLocation.element("", "/smses/*[5]")));
    }

    @Test
    void entitiesAreNeverDeclaredNorFetched() {
        String hostile = "<!DOCTYPE smses [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + "<smses count=\"1\"><sms address=\"1\" date=\"1\" type=\"1\" body=\"&x;\"/></smses>";
        assertThatThrownBy(() -> read(hostile)).isInstanceOf(ImportFailure.NotRecognised.class);
    }

    @Test
    void absurdTimesAreKeptAsWritten() throws Exception {
        ReadRows read = read("""
                <smses count="5" backup_date="1772445600000">
                <sms address="1" date="0" type="1" body="a" /><sms address="1" date="-5" type="1" body="b" />
                <sms address="1" date="1000000000000000000" type="1" body="c" />
                <sms address="1" date="99999999999999999999999" type="1" body="d" />
                <sms address="1" date="1872445600000" type="1" body="e" /></smses>""");
        assertThat(read.messages())
                .extracting(row -> row.time().written())
                .containsExactly("0", "-5", "1000000000000000000", "99999999999999999999999", "1872445600000");
        assertThat(read.messages()).filteredOn(row -> row.time().at() == null).hasSize(4);
        assertThat(read.warnings())
                .containsExactly(
                        "time-unreadable element=/smses/*[1]",
                        "time-unreadable element=/smses/*[2]",
                        "time-unreadable element=/smses/*[3]",
                        "time-unreadable element=/smses/*[4]",
                        "time-unlikely element=/smses/*[5]");
    }

    @Test
    void aTimeAfterTheImportIsUnlikelyWhereTheBackupDoesNotSayWhenItWasMade() throws Exception {
        byte[] backup = "<smses count=\"1\"><sms address=\"1\" date=\"1872445600000\" type=\"1\" body=\"a\"/></smses>"
                .getBytes(StandardCharsets.UTF_8);
        ImportSettings now = ImportSettings.in(ZoneOffset.UTC).at(Instant.parse("2026-11-24T21:15:00Z"));
        assertThat(ReadRows.of(new SmsBackupImporter(), backup, now).warnings())
                .containsExactly("time-unlikely element=/smses/*[1]");
    }

    @Test
    void overlappingBackupsInAnArchiveAreOneConversationWithRepeatsMarked() throws Exception {
        String later = MESSAGES.replace("count=\"9\"", "count=\"10\"")
                .replace(
                        "</smses>",
                        "<sms address=\"+447700900123\" date=\"1772362800000\" type=\"1\" body=\"new\""
                                + " contact_name=\"Mark Elder\"/></smses>");
        byte[] zip = zip("sms-1.xml", MESSAGES, "sms-2.xml", later);
        ReadRows read = ReadRows.of(importer, zip);
        assertThat(read.headings()).hasSize(3);
        assertThat(read.messages()).hasSize(19);
        assertThat(read.messages().subList(0, 9)).noneMatch(row -> row.marks().contains(MessageRemark.REPEATED));
        assertThat(read.messages().subList(9, 18)).allMatch(row -> row.marks().contains(MessageRemark.REPEATED));
        assertThat(read.messages().getLast().marks()).isEmpty();
        assertThat(read.messages().getLast().location()).isEqualTo(SourceLocation.element("sms-2.xml", "/smses/*[10]"));
    }

    @Test
    void aDamagedFileDoesNotKeepTheOthersFromBeingRead() throws Exception {
        byte[] zip = zip("sms-1.xml", MESSAGES.replace("body=\"tell\"", "body=tell"), "sms-2.xml", CALLS);
        ReadRows read = ReadRows.of(importer, zip);
        assertThat(read.messages()).hasSize(12);
        assertThat(read.warnings()).contains("item-unreadable sms-1.xml, element=/smses/*[5]");
    }

    @Test
    void veryLongTextIsCutAndMarked() throws Exception {
        ReadRows read = read("<smses count=\"1\"><sms address=\"1\" date=\"1772359200123\" type=\"1\" body=\""
                + "😠".repeat(200_000) + "\"/></smses>");
        assertThat(read.messages().getFirst().text()).hasSize(256 * 1024).endsWith("😠");
        assertThat(read.messages().getFirst().marks()).containsExactly(MessageRemark.CUT);
        assertThat(read.warnings()).containsExactly("too-long element=/smses/*[1]");
    }

    private static void copy(String backup, SourceLocation part, ByteArrayOutputStream out) throws Exception {
        try (EmbeddedPartReader parts = new EmbeddedPartReader(() -> stream(backup), "")) {
            parts.copy(part, out);
        }
    }

    @Test
    void severalPhotosAreReadInOnePassAndInAnyOrder() throws Exception {
        StringBuilder backup = new StringBuilder("<smses>");
        for (int i = 1; i <= 5; i++) {
            backup.append("<mms date=\"1772359560000\"><parts><part ct=\"image/png\" data=\"")
                    .append(Base64.getEncoder().encodeToString(new byte[] {(byte) i}))
                    .append("\" /></parts></mms>");
        }
        backup.append("</smses>");
        int[] opened = new int[1];
        try (EmbeddedPartReader parts = new EmbeddedPartReader(
                () -> {
                    opened[0]++;
                    return stream(backup.toString());
                },
                "")) {
            for (int i : new int[] {1, 3, 5, 2}) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                parts.copy(photo(i), out);
                assertThat(out.toByteArray()).containsExactly(i);
            }
        }
        assertThat(opened[0]).isEqualTo(2);
    }

    @Test
    void thePhotosWithinABackupAreReadFromTheirPlaces() throws Exception {
        Attachment photo = read(MESSAGES).messages().get(6).attachments().getFirst();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy(MESSAGES, photo.location(), out);
        assertThat(out.toByteArray()).containsExactly(0xff, 0xd8, 1, 2);

        byte[] random = new byte[100_001];
        new Random(1).nextBytes(random);
        String longer = MESSAGES.replace(PHOTO, Base64.getMimeEncoder().encodeToString(random));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        copy(longer, photo.location(), whole);
        assertThat(whole.toByteArray()).isEqualTo(random);
    }

    @Test
    void aPartThatIsNotThereOrIsNotBase64IsRefused() {
        for (String place : List.of("/smses/*[7]/parts/part[2]", "/smses/*[70]/parts/part[1]", "/smses/*[1]", "")) {
            assertThatThrownBy(() -> copy(MESSAGES, SourceLocation.element("", place), new ByteArrayOutputStream()))
                    .isInstanceOf(ImportFailure.Malformed.class);
        }
        assertThatThrownBy(() -> copy(
                        MESSAGES.replace(PHOTO, "%%%%"),
                        SourceLocation.element("", "/smses/*[7]/parts/part[3]"),
                        new ByteArrayOutputStream()))
                .isInstanceOf(ImportFailure.Malformed.class);
    }

    @Test
    void aPartThatIsNotBase64OrCannotBeWrittenKeepsTheNextFromNothing() throws Exception {
        StringBuilder backup = new StringBuilder("<smses>");
        for (String data : List.of("%".repeat(20_000), "AAAA".repeat(5_000), PHOTO, PHOTO)) {
            backup.append("<mms date=\"1772359560000\"><parts><part ct=\"image/png\" data=\"")
                    .append(data)
                    .append("\" /></parts></mms>");
        }
        backup.append("</smses>");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        try (EmbeddedPartReader parts = new EmbeddedPartReader(() -> stream(backup.toString()), "")) {
            assertThatThrownBy(() -> parts.copy(photo(1), new ByteArrayOutputStream()))
                    .isInstanceOf(ImportFailure.Malformed.class);
            assertThatThrownBy(() -> parts.copy(photo(2), full)).isInstanceOf(IOException.class);
            for (int i : new int[] {3, 4}) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                parts.copy(photo(i), out);
                assertThat(out.toByteArray()).containsExactly(0xff, 0xd8, 1, 2);
            }
        }
    }

    private static SourceLocation photo(int message) {
        return SourceLocation.element("", "/smses/*[" + message + "]/parts/part[1]");
    }

    @Test
    void partsWithWordsAndDataGiveBoth() throws Exception {
        Message row = read("""
                <smses count="1"><mms date="1772359560000" date_sent="1772359559000" msg_box="1" address="1"><parts>
                <part ct="text/plain" text="one" data="b25l" /><part ct="text/plain" text="null" data="dHdv" />
                <part ct="image/png" text="three" data="AAAA" /><part ct="text/plain" text="null" />
                <part ct="text/x-vcard" text="BEGIN:VCARD" /><part ct="audio/amr" text="null" />
                </parts></mms></smses>""").messages().getFirst();
        assertThat(row.text()).isEqualTo("one\nthree\nBEGIN:VCARD");
        assertThat(row.attachments())
                .extracting(part -> part.mediaType() + " " + part.state().code() + " "
                        + part.location().value())
                .containsExactly(
                        "text/plain embedded /smses/*[1]/parts/part[2]",
                        "image/png embedded /smses/*[1]/parts/part[3]",
                        "audio/amr missing /smses/*[1]/parts/part[6]");
        assertThat(row.details().getFirst().value()).isEqualTo("2026-03-01T10:05:59Z");
    }

    @Test
    void otherFilesAreNotRecognised() {
        for (String other : List.of("", "hello", "<html><body/></html>", "<calls/>", "<smses><x/></smses>", "\u0000")) {
            assertThatThrownBy(() -> read(other)).isInstanceOf(ImportFailure.NotRecognised.class);
        }
    }

    private ReadRows read(String content) throws ImportFailure, IOException {
        return ReadRows.of(importer, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) {
        try (InputStream in = SmsBackupImporterTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteArrayInputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** Looks up each row and attachment in the original by the XPath of its place alone. */
    private static void requireTraceable(String original, ReadRows read) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream(original));
        for (Message row : read.messages()) {
            Element element = find(document, row.location());
            assertThat(element.getAttribute("date")).isEqualTo(row.time().written());
            if ("sms".equals(element.getTagName())) {
                assertThat(element.getAttribute("body")).isEqualTo(row.text());
            }
            for (Attachment attachment : row.attachments()) {
                if (attachment.state() == Attachment.AttachmentState.EMBEDDED) {
                    assertThat(find(document, attachment.location()).getAttribute("data"))
                            .isEqualTo(PHOTO);
                }
            }
        }
    }

    private static Element find(Document document, SourceLocation place) throws Exception {
        return (Element) XPathFactory.newInstance().newXPath().evaluate(place.value(), document, XPathConstants.NODE);
    }
}
