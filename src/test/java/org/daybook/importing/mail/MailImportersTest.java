package org.daybook.importing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RowCollector;
import org.daybook.importing.catalogue.Importers;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mails are read as they are, with the header that shows their way, and nothing in them is fetched. */
class MailImportersTest {
    private static final ImportSettings SETTINGS = ImportSettings.in(ZoneId.of("Europe/London"));

    private static RowCollector read(Importer importer, byte[] bytes, ImportSettings settings)
            throws ImportFailure, IOException {
        try (ImportSource source = MemorySources.file("x", bytes)) {
            return RowCollector.read(importer, source, settings);
        }
    }

    private static RowCollector eml(String text) throws ImportFailure, IOException {
        return read(new EmlImporter(), text.getBytes(StandardCharsets.UTF_8), SETTINGS);
    }

    private static Message mail(String text) throws ImportFailure, IOException {
        RowCollector read = eml(text);
        assertThat(read.warnings()).isEmpty();
        return read.messages().getFirst();
    }

    private static String in(String charset, String text) {
        return "From: a@example.org\nDate: Mon, 1 Jun 2026 10:00:00 +0000\nContent-Type: text/plain; charset=" + charset
                + "\n\n" + text;
    }

    private static List<String> details(Message message, String name) {
        return message.details().stream()
                .filter(detail -> detail.name().equals(name))
                .map(MessageDetail::value)
                .toList();
    }

    private static List<String> warnings(RowCollector read) {
        return read.warnings().stream()
                .map(warning -> warning.kind().code() + " " + warning.location())
                .toList();
    }

    @Test
    @DisplayName("an e-mail is read with every hop, whatever ends its lines")
    void plain() throws Exception {
        String expected = "{'conversation':0,'number':1,'type':'email','at':'2026-06-01T23:14:03+01:00',"
                + "'precision':'second','zone':'stated','written':'Mon, 1 Jun 2026 23:14:03 +0100',"
                + "'sender':'Turner, Rob','address':'rob.turner@example.org',"
                + "'text':'I know where you are parked.\\n\\nIt’s the blue one.','details':["
                + "['return-path','<rob.turner@example.org>'],"
                + "['received','from mx2.example.net (mx2.example.net [192.0.2.7])\\tby inbox.example.com with ESMTPS "
                + "id 7 for <sam@example.com>;\\tMon, 01 Jun 2026 22:14:08 +0000'],"
                + "['received','from [198.51.100.23] (helo=phone) by mx2.example.net; Mon, 01 Jun 2026 22:14:05 +0000'],"
                + "['authentication-results','inbox.example.com; spf=pass smtp.mailfrom=example.org'],"
                + "['dkim-domain','example.org'],['message-id','<1@example.org>'],['in-reply-to','<0@example.com>'],"
                + "['to','Sam <sam@example.com>, other@example.com'],['cc','third@example.com'],"
                + "['reply-to','elsewhere@example.net'],['x-originating-ip','[198.51.100.23]'],"
                + "['subject','You can’t hide']],'location':{'scheme':'whole'}}";
        assertThat(eml(MailboxFixtures.PLAIN).json().replace('"', '\'')).isEqualTo(expected);
        assertThat(eml(MailboxFixtures.PLAIN.replace("\n", "\r\n")).json().replace('"', '\''))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("of alternatives the plain words are shown, in their character set")
    void alternative() throws Exception {
        Message mail = mail(MailboxFixtures.ALTERNATIVE);
        assertThat(mail.text()).isEqualTo("5 €");
        assertThat(mail.sender()).isEqualTo("Rob T");
        assertThat(mail.address()).isEqualTo("a@example.org");
        assertThat(mail.time().at()).hasToString("2026-06-01T10:00Z");
        assertThat(mail.time().precision().code()).isEqualTo("minute");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    @DisplayName("HTML alone is shown as its words, links with their address, without scripts and styles")
    void html() throws Exception {
        Message mail = mail(MailboxFixtures.HTML_ONLY);
        assertThat(mail.text())
                .isEqualTo("Dear Sam,\nsee your bank <https://pay.example.net/?u=1&v=2>.\n- one\n- two 😀\n[logo]");
        assertThat(mail.sender()).isEqualTo("René");
    }

    @Test
    @DisplayName("attached files and e-mails are named, and none of their words are taken for those of the e-mail")
    void attachments() throws Exception {
        Message mail = mail(MailboxFixtures.ATTACHED);
        assertThat(mail.text()).isEqualTo("Look");
        assertThat(mail.attachments().stream().map(file -> file.mediaType() + " " + file.name()))
                .containsExactly(
                        "image/png café.png",
                        "application/pdf our house €.pdf",
                        "text/plain notes.txt",
                        "message/rfc822 ",
                        "application/ms-tnef winmail.dat");
        assertThat(mail.attachments())
                .allMatch(file -> file.state().code().equals("embedded")
                        && file.location().equals(mail.location()));
        assertThat(details(mail, "subject")).isEmpty();
    }

    @Test
    @DisplayName("an encrypted e-mail says so")
    void encrypted() throws Exception {
        Message mail = mail(MailboxFixtures.SEALED);
        assertThat(mail.marks()).containsExactly(MessageRemark.END_TO_END);
        assertThat(mail.text()).isEmpty();
        assertThat(mail.attachments().getFirst().name()).isEqualTo("smime.p7m");
        assertThat(mail.time().at()).hasToString("2026-06-03T09:00-05:00");
    }

    @Test
    @DisplayName("without a date the time stays open, and when the last server took it is beside it")
    void odd() throws Exception {
        Message mail = mail(MailboxFixtures.ODD);
        assertThat(mail.time().at()).isNull();
        assertThat(mail.time().written()).isEmpty();
        assertThat(details(mail, "received-at")).containsExactly("Wed, 03 Jun 2026 10:00:00 +0000");
        assertThat(details(mail, "subject")).containsExactly("first", "second");
        assertThat(mail.sender()).isEqualTo("The Neighbour");
        assertThat(mail.address()).isEmpty();
    }

    @Test
    @DisplayName("a date over an hour from that of the last server is shown beside it")
    void received() throws Exception {
        String late = MailboxFixtures.PLAIN.replace("22:14:08 +0000", "23:14:04 +0000");
        assertThat(details(mail(late), "received-at")).containsExactly("Mon, 01 Jun 2026 23:14:04 +0000");
        assertThat(details(mail(late.replace("23:14:04", "23:14:03")), "received-at"))
                .isEmpty();
    }

    @Test
    @DisplayName("raw 8-bit headers are read as UTF-8 if they are that, and as Windows-1252 if not")
    void eightBit() throws Exception {
        String text = "From: Ren\u00e9 <r@example.org>\nDate: Mon, 1 Jun 2026 10:00:00 +0000\nSubject: caf\u00e9\n"
                + "Content-Disposition: inline\n\ncaf\u00e9\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            Message mail = read(new EmlImporter(), text.getBytes(charset), SETTINGS)
                    .messages()
                    .getFirst();
            assertThat(mail.sender()).isEqualTo("René");
            assertThat(details(mail, "subject")).containsExactly("café");
            assertThat(mail.text()).isEqualTo("café");
        }
    }

    @Test
    @DisplayName("words that are broken, and character sets that are not known, are shown as far as they can be")
    void charsets() throws Exception {
        assertThat(mail(in("x-unknown", "café")).text()).isEqualTo("café");
        byte[] broken = in("utf-8", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        RowCollector read = read(new EmlImporter(), broken, SETTINGS);
        assertThat(read.messages().getFirst().text()).isEqualTo("caf\ufffd");
        assertThat(read.messages().getFirst().marks()).containsExactly(MessageRemark.BROKEN_TEXT);
        assertThat(warnings(read)).containsExactly("broken-text ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "Mon, 31 Feb 2026 10:00:00 +0000", "Mon, 1 Jun 2026 25:00:00 +0000", "1e18"})
    @DisplayName("a date that cannot be read stays as it is written")
    void dates(String written) throws Exception {
        RowCollector read = eml("From: a@example.org\nDate: " + written + "\n\nx");
        assertThat(read.messages().getFirst().time().written()).isEqualTo(written);
        assertThat(read.messages().getFirst().time().at()).isNull();
        assertThat(warnings(read)).containsExactly("time-unreadable ");
    }

    @Test
    @DisplayName("a date long ago is shown, with a warning")
    void unlikely() throws Exception {
        RowCollector read = eml("From: a@example.org\nDate: Thu, 1 Jan 1970 00:00:00 +0000\n\nx");
        assertThat(warnings(read)).containsExactly("time-unlikely ");
    }

    @Test
    @DisplayName("a date without an offset is taken in the zone she chose")
    void noOffset() throws Exception {
        Message mail = mail("From: a@example.org\nDate: Mon, 1 Jun 2026 10:00:00\n\nx");
        assertThat(mail.time().at()).hasToString("2026-06-01T10:00+01:00");
        assertThat(mail.time().zone().code()).isEqualTo("chosen");
    }

    @Test
    @DisplayName("a mailbox gives each e-mail with its bytes; sentences that begin with From separate nothing")
    void mailbox() throws Exception {
        byte[] bytes = MailboxFixtures.TAKEOUT.getBytes(StandardCharsets.UTF_8);
        RowCollector read = read(new MboxImporter(), bytes, SETTINGS);
        assertThat(read.warnings()).isEmpty();
        assertThat(read.headings()).containsExactly(new ConversationHeading("x", "", List.of()));
        assertThat(read.messages())
                .extracting(Message::text)
                .containsExactly(
                        "From the window I saw you.\n\nFrom 10:15 to 11:00 in 2026 I waited.\n>From here it is close.",
                        "Stop.");
        Message first = read.messages().getFirst();
        assertThat(first.marks()).containsExactly(MessageRemark.UNREAD);
        assertThat(details(first, "gmail-labels")).containsExactly("Inbox,Unread,Café");
        assertThat(details(first, "gmail-thread")).containsExactly("1799999999999999999");
        for (Message row : read.messages()) {
            assertThat(row.location().scheme()).isEqualTo(SourceLocation.Scheme.BYTES);
            assertThat(alone(bytes, row)).isEqualTo(row);
        }
    }

    @Test
    @DisplayName("a mailbox without empty lines between its e-mails is read too")
    void noEmptyLines() throws Exception {
        String mail =
                "From a@b Mon Jun  1 10:00:00 2026\nFrom: a@example.org\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nx\n";
        byte[] bytes = mail.repeat(3).getBytes(StandardCharsets.UTF_8);
        RowCollector read = read(new MboxImporter(), bytes, SETTINGS);
        assertThat(read.messages()).extracting(Message::text).containsExactly("x", "x", "x");
        assertThat(read.messages().getLast().location())
                .isEqualTo(SourceLocation.bytes("", bytes.length - mail.length() + 34, bytes.length - 1));
    }

    /** What a stranger reads who cuts an e-mail out of the mailbox. */
    private static Message alone(byte[] mailbox, Message row) throws ImportFailure, IOException {
        String value = row.location().value();
        int dash = value.indexOf('-');
        int first = Integer.parseInt(value.substring(0, dash));
        int last = Integer.parseInt(value.substring(dash + 1));
        byte[] cut = Arrays.copyOfRange(mailbox, first, last + 1);
        Message alone = read(new EmlImporter(), cut, SETTINGS).messages().getFirst();
        assertThat(alone.location()).isEqualTo(SourceLocation.whole(""));
        return new Message(
                row.location(),
                alone.type(),
                alone.time(),
                alone.sender(),
                alone.address(),
                alone.direction(),
                alone.text(),
                alone.attachments(),
                alone.marks(),
                alone.details());
    }

    @Test
    @DisplayName("who is herself tells what was sent")
    void me() throws Exception {
        byte[] bytes = MailboxFixtures.TAKEOUT.getBytes(StandardCharsets.UTF_8);
        assertThat(read(new MboxImporter(), bytes, SETTINGS.named("SAM@example.com", ""))
                        .messages())
                .extracting(Message::direction)
                .containsExactly(MessageDirection.RECEIVED, MessageDirection.SENT);
        assertThat(read(new MboxImporter(), bytes, SETTINGS).messages())
                .extracting(Message::direction)
                .containsOnly(MessageDirection.NOT_SAID);
    }

    @Test
    @DisplayName("a random mailbox is read back equal, and each e-mail is at its bytes")
    void roundTrip() throws Exception {
        Random random = Runs.random(MailImportersTest.class);
        String[] lines = {"", "From me", "From a@b Mon 10:00 2026", ">From x", "a: b", "café", "  ", "--", "."};
        for (int run = 0; run < Runs.of(100, 2_000); run++) {
            StringBuilder mailbox = new StringBuilder();
            List<String> texts = new ArrayList<>();
            String end = random.nextBoolean() ? "\n" : "\r\n";
            for (int mail = 0; mail < 1 + random.nextInt(4); mail++) {
                StringBuilder text = new StringBuilder("words " + mail);
                for (int line = 0; line < random.nextInt(6); line++) {
                    String chosen = lines[random.nextInt(lines.length)];
                    // A mailbox marks what would separate.
                    text.append('\n').append(chosen.startsWith("From ") ? ">" + chosen : chosen);
                }
                text.append("\nlast");
                texts.add(text.toString());
                mailbox.append("From a@b Mon Jun  1 10:00:00 2026")
                        .append(end)
                        .append("From: n")
                        .append(mail)
                        .append("@example.org")
                        .append(end)
                        .append("Date: Mon, 1 Jun 2026 10:00:00 +0000")
                        .append(end)
                        .append("Content-Type: text/plain; charset=utf-8")
                        .append(end)
                        .append(end)
                        .append(text.toString().replace("\n", end))
                        .append(end)
                        .append(end);
            }
            byte[] bytes = mailbox.toString().getBytes(StandardCharsets.UTF_8);
            List<Message> read = read(new MboxImporter(), bytes, SETTINGS).messages();
            assertThat(read).extracting(Message::text).isEqualTo(texts);
            for (Message row : read) {
                assertThat(alone(bytes, row)).isEqualTo(row);
            }
        }
    }

    @Test
    @DisplayName("an e-mail that is cut off is read up to there, and says so")
    void cutOff() throws Exception {
        String text = MailboxFixtures.ATTACHED.substring(0, MailboxFixtures.ATTACHED.indexOf("not part"));
        RowCollector read = eml(text);
        assertThat(warnings(read)).containsExactly("cut-short ");
        assertThat(read.messages().getFirst().text()).isEqualTo("Look");
    }

    @Test
    @DisplayName("very long words, lines, headers and nesting stay within limits")
    void limits() throws Exception {
        RowCollector read = eml(in("utf-8", "x".repeat(5 << 20)));
        assertThat(read.messages().getFirst().text()).hasSize(256 * 1024);
        assertThat(read.messages().getFirst().marks()).containsExactly(MessageRemark.CUT);
        assertThat(warnings(read)).containsExactly("too-long ");
        StringBuilder deep = new StringBuilder("From: a@example.org\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n");
        for (int i = 0; i < 500; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(warnings(eml(deep.toString()))).containsExactly("rest-unreadable ");
        String header =
                "From: a@example.org\nDate: Mon, 1 Jun 2026 10:00:00 +0000\nX: " + "y".repeat(1 << 20) + "\n\nz";
        assertThat(warnings(eml(header))).containsExactly("rest-unreadable ");
        String base64 = "From: a@example.org\nDate: Mon, 1 Jun 2026 10:00:00 +0000\nContent-Type: image/png\n"
                + "Content-Transfer-Encoding: base64\n\n" + "A".repeat(8 << 20);
        assertThat(mail(base64).attachments()).hasSize(1);
    }

    @Test
    @DisplayName("HTML that never ends a tag, a comment or a quote is read in time that grows with its length")
    void hostileHtml() {
        for (String part :
                List.of("<a", "<a href='", "<!--", "&", "<p>&#x110000;", "<a href=\"x", "<pre> ", "<script>")) {
            assertThat(HtmlTextExtractor.of(part.repeat(50_000))).isNotNull();
        }
        assertThat(HtmlTextExtractor.of("1 < 2 &#0; &#xd800; &nosuch; <b>x</b"))
                .isEqualTo("1 < 2 \ufffd \ufffd &nosuch; x</b");
        assertThat(HtmlTextExtractor.of("<a href='javascript:x'></a><pre>a  b\n c</pre>d"))
                .isEqualTo("<javascript:x>\na  b\n c\nd");
    }

    @Test
    @DisplayName("is known by content: not a chat, a card, a table or a list of fields")
    void recognised() throws Exception {
        for (String other : List.of(
                "",
                "From: x\n\nonly one field",
                "BEGIN:VCARD\nVERSION:3.0\nFN:Rob\nEND:VCARD\n",
                "[01/06/2026, 10:00:00] Rob: Subject: x\n",
                "Date,From,To\n1,2,3\n",
                "From here on 10:00 2026\nit is a text\n",
                "Subject: x\nTo: y\n\nno sender",
                "\u0000\u0001")) {
            assertThat(eml(other).headings()).as(other).isEmpty();
            assertThat(read(new MboxImporter(), other.getBytes(StandardCharsets.UTF_8), SETTINGS)
                            .headings())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("an archive of e-mails and mailboxes is taken apart by what is in it")
    void archive() throws Exception {
        Map<String, String> files = Map.of(
                "Takeout/Mail/All.mbox", MailboxFixtures.TAKEOUT, "a.eml", MailboxFixtures.ODD, "b.txt", "no mail");
        try (ImportSource source = MemorySources.zip("x.zip", files)) {
            Importers.SourceContents contents = new Importers().recognise(source);
            assertThat(contents.recognised())
                    .extracting(group -> group.format() + " " + group.items())
                    .containsExactlyInAnyOrder("mbox [Takeout/Mail/All.mbox]", "eml [a.eml]");
            assertThat(contents.others()).containsExactly("b.txt");
            RowCollector rows = RowCollector.read(new EmlImporter(), source, SETTINGS);
            assertThat(rows.messages().getFirst().location()).isEqualTo(SourceLocation.whole("a.eml"));
        }
    }

    @Test
    @DisplayName(
            "an e-mail of Outlook is known and not read, and a document in the same container is not taken for one")
    void outlook() throws Exception {
        RowCollector read = read(new MsgImporter(), compound("__properties_version1.0"), SETTINGS);
        assertThat(warnings(read)).containsExactly("not-recognised ");
        assertThat(read.rows()).isEmpty();
        assertThat(warnings(read(new MsgImporter(), compound("WordDocument"), SETTINGS)))
                .isEmpty();
        byte[] wrong = compound("__nameid_version1.0");
        ByteBuffer.wrap(wrong).order(ByteOrder.LITTLE_ENDIAN).putInt(48, -2);
        assertThat(warnings(read(new MsgImporter(), wrong, SETTINGS))).isEmpty();
    }

    private static byte[] compound(String name) {
        ByteBuffer file = ByteBuffer.allocate(4 * 512).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xe11ab1a1e011cfd0L).putShort(30, (short) 9).putInt(48, 1);
        file.position(1024 + 128).put(name.getBytes(StandardCharsets.UTF_16LE));
        return file.array();
    }

    @Test
    @DisplayName("words that are longer than a row holds are cut with a warning, also if several parts make them long")
    void longWords() throws Exception {
        RowCollector read = eml(in("utf-8", "x".repeat(Message.LONGEST_TEXT + 1)));
        assertThat(read.messages().getFirst().text()).hasSize(Message.LONGEST_TEXT);
        assertThat(read.messages().getFirst().marks()).containsExactly(MessageRemark.CUT);
        assertThat(warnings(read)).containsExactly("too-long ");
        RowCollector whole = eml(in("utf-8", "x".repeat(Message.LONGEST_TEXT)));
        assertThat(whole.messages().getFirst().marks()).isEmpty();
        assertThat(warnings(whole)).isEmpty();
    }

    @Test
    @DisplayName("what is named Latin 1 is read as Windows writes it, quotes and euros with it")
    void latin() throws Exception {
        for (String charset : List.of("iso-8859-1", "latin1", "Windows-1252", " ISO-8859-1 ")) {
            byte[] bytes = in(charset, "\u201c5 \u20ac\u201d caf\u00e9").getBytes(Charset.forName("windows-1252"));
            assertThat(read(new EmlImporter(), bytes, SETTINGS)
                            .messages()
                            .getFirst()
                            .text())
                    .as(charset)
                    .isEqualTo("\u201c5 \u20ac\u201d caf\u00e9");
        }
    }

    @Test
    @DisplayName("labels of a mailbox say what is a draft and what is unread, and no others do")
    void labels() throws Exception {
        for (String label : List.of("Drafts", "Unread", "Drafts,Unread", "drafts", "MyDrafts", "Unread messages")) {
            String mail = "From: a@example.org\nX-Gmail-Labels: Inbox," + label
                    + "\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nx";
            List<String> all = List.of(label.split(","));
            assertThat(mail(mail).marks().contains(MessageRemark.DRAFT))
                    .as(label)
                    .isEqualTo(all.contains("Drafts"));
            assertThat(mail(mail).marks().contains(MessageRemark.UNREAD))
                    .as(label)
                    .isEqualTo(all.contains("Unread"));
        }
    }

    @Test
    @DisplayName("a year of two digits is of this century up to 49, and of the last from 50 on")
    void shortYears() throws Exception {
        for (Map.Entry<String, String> year :
                Map.of("00", "2000", "26", "2026", "49", "2049").entrySet()) {
            RowCollector read = eml("From: a@example.org\nDate: 1 Jun " + year.getKey() + " 10:00 GMT\n\nx");
            assertThat(read.messages().getFirst().time().at()).hasToString(year.getValue() + "-06-01T10:00Z");
        }
        RowCollector last = eml("From: a@example.org\nDate: 1 Jun 50 10:00 GMT\n\nx");
        assertThat(last.messages().getFirst().time().at()).hasToString("1950-06-01T10:00Z");
    }

    @Test
    @DisplayName("an e-mail of very many parts is read up to the limit, and says so")
    void manyParts() throws Exception {
        StringBuilder mail = new StringBuilder("From: a@example.org\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n"
                + "Content-Type: multipart/mixed; boundary=b\n\n");
        for (int part = 0; part < 1_100; part++) {
            mail.append("--b\nContent-Type: image/png; name=").append(part).append(".png\n\nx\n");
        }
        RowCollector read = eml(mail + "--b--\n");
        assertThat(read.messages().getFirst().attachments()).hasSize(1_000);
        assertThat(warnings(read)).containsExactly("rest-unreadable ");
    }

    @Test
    @DisplayName("a large mailbox is read as a stream")
    void large() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int mails = Runs.of(2_000, 200_000);
        for (int i = 0; i < mails / 2; i++) {
            bytes.write(MailboxFixtures.TAKEOUT.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(new MboxImporter(), bytes.toByteArray(), SETTINGS).rows())
                .hasSize(mails);
    }
}
