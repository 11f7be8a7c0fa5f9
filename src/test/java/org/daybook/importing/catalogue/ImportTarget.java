package org.daybook.importing.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.conversation.rows.RowWriter;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.MemorySources;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.Recognition;
import org.daybook.progress.Progress;

/** A file that is imported, of any format, alone or in an archive. */
public final class ImportTarget implements FuzzTarget {
    private static final ImportSettings SETTINGS =
            ImportSettings.in(ZoneId.of("Europe/London")).named("Sam", "");
    private static final Path TEXTS = Path.of("src", "test", "resources", "org", "daybook", "importing");
    private static final List<String> SHORT = List.of(
            "[01/06/2026, 10:00:00] Rob: hello\n[13/06/2026, 10:00:01] Sam: \u200eimage omitted\n",
            "From: =?utf-8?Q?R=C3=B6b?= <r@example.org>\nDate: Mon, 1 Jun 2026 10:00:00 +0100\n"
                    + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\nContent-Type: text/html\n\n"
                    + "<a href='x'>y</a>\n--b\nContent-Type: image/png; name*=utf-8''a%20b\n\nz\n--b--\n",
            "From a@b Mon Jun  1 10:00:00 2026\nFrom: a@example.org\nDate: 1 Jun 26 10:00 GMT\n\nx\n\n"
                    + "From a@b Mon Jun  1 10:00:00 2026\nFrom: b@example.org\nSubject: y\n\nz\n",
            "<?xml version='1.0'?><smses count=\"1\"><sms address=\"+447700900123\" date=\"1780304400000\" type=\"1\" "
                    + "body=\"hi &#55357;&#56864;\" readable_date=\"x\" contact_name=\"Rob\"/></smses>",
            "{\"participants\":[{\"name\":\"Rob\"},{\"name\":\"Sam\"}],\"messages\":[{\"sender_name\":\"Rob\","
                    + "\"timestamp_ms\":1780304400000,\"content\":\"caf\\u00c3\\u00a9\"}],\"title\":\"Rob\","
                    + "\"thread_path\":\"inbox/rob\"}",
            "{\"name\":\"Rob\",\"type\":\"personal_chat\",\"id\":1,\"messages\":[{\"id\":1,\"type\":\"message\","
                    + "\"date\":\"2026-06-01T10:00:00\",\"date_unixtime\":\"1780304400\",\"from\":\"Rob\","
                    + "\"from_id\":\"user1\",\"text\":[\"a\",{\"type\":\"bold\",\"text\":\"b\"}]}]}",
            "{\"rob\":[{\"From\":\"rob\",\"Media Type\":\"TEXT\",\"Created\":\"2026-06-01 10:00:00 UTC\","
                    + "\"Content\":\"x\",\"IsSender\":false}]}",
            "{\"Direct Message\":{\"Direct Messages\":{\"ChatHistory\":{\"Chat History with rob:\":[{\"Date\":"
                    + "\"2026-06-01 10:00:00\",\"From\":\"rob\",\"Content\":\"x\"}]}}}}",
            "{\"Received Saved Chat History\":[{\"From\":\"rob\",\"Created\":\"2019-06-01 10:00:00 UTC\",\"Text\":\"x\"}]}",
            "{\"version\":\"1\",\"backupTimeMs\":\"1780304400000\"}\n{\"recipient\":{\"id\":\"2\",\"contact\":{\"e164\":"
                    + "\"447700900123\"}}}\n{\"chat\":{\"id\":\"1\",\"recipientId\":\"2\"}}\n{\"chatItem\":{\"chatId\":"
                    + "\"1\",\"authorId\":\"2\",\"dateSent\":\"1780304400000\",\"incoming\":{},\"standardMessage\":"
                    + "{\"text\":{\"body\":\"x\"}}}}\n",
            "{\"messages\":[{\"creator\":{\"name\":\"Rob\"},\"created_date\":"
                    + "\"Monday, June 1, 2026 at 10:00:00 AM UTC\",\"text\":\"x\"}]}",
            "[{\"startTime\":\"2026-06-01T10:00:00.000Z\",\"endTime\":\"2026-06-01T11:00:00.000Z\",\"activity\":"
                    + "{\"start\":\"geo:51.5,-0.1\",\"end\":\"geo:51.5,-0.2\"}}]",
            "{\"semanticSegments\":[{\"startTime\":\"2026-06-01T10:00:00.000+01:00\",\"endTime\":"
                    + "\"2026-06-01T11:00:00.000+01:00\",\"visit\":{\"topCandidate\":{\"placeLocation\":"
                    + "{\"latLng\":\"51.5°, -0.1°\"}}}}]}",
            "Date,Time,Number,Duration\n01/06/2026,10:00,07700900123,00:01:02\n13/06/2026,11:00,07700900124,5\n",
            "OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260601<TRNAMT>0.01<NAME>R"
                    + "<MEMO>answer me</STMTTRN></OFX>",
            "!Type:Bank\nD01/06/2026\nT0.01\nPRob\nManswer me\n^\n",
            "BEGIN:VCARD\nVERSION:3.0\nFN:Rob\nTEL:+447700900123\nEND:VCARD\n",
            "Jun 01, 2026 10:00:00 AM (Read by you after 1 minute)\n+447700900123\nhello\n\n");

    private final Importers importers = new Importers();

    /** Takes every row as it would be stored. */
    private static final class Rows implements MessageHandler {
        private final ImportSource source;
        private final RowWriter writer;
        private int conversations;

        Rows(ImportSource source) throws IOException {
            this.source = source;
            this.writer = new RowWriter(OutputStream.nullOutputStream());
        }

        @Override
        public int begin(ConversationHeading heading) {
            return conversations++;
        }

        @Override
        public void take(int conversation, Message message) throws IOException {
            FuzzTarget.require(conversation >= 0 && conversation < conversations, "a conversation that never began");
            FuzzTarget.require(source.item(message.location().item()).isPresent(), "a row without a file");
            writer.write(new MessageRow(conversation, 1, message));
        }

        @Override
        public void warn(ImportWarning warning) {
            FuzzTarget.require(!warning.kind().code().isEmpty(), "a warning without a kind");
        }
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (String text : SHORT) {
            seeds.add(text.getBytes(StandardCharsets.UTF_8));
        }
        for (String file : List.of("chat/whatsapp-iphone.txt", "backup/sms-20260302100000.xml")) {
            seeds.add(Files.readAllBytes(TEXTS.resolve(file)));
        }
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (int i = 0; i < SHORT.size(); i++) {
                zip.putNextEntry(new ZipEntry("messages/inbox/rob/message_" + i + ".json"));
                zip.write(SHORT.get(i).getBytes(StandardCharsets.UTF_8));
            }
        }
        seeds.add(archive.toByteArray());
        return seeds;
    }

    @Override
    public void read(byte[] input) throws IOException {
        try (ImportSource source = MemorySources.file("export", input)) {
            for (Recognition group : importers.recognise(source).recognised()) {
                try {
                    importers
                            .of(group.format())
                            .orElseThrow()
                            .read(source, group, SETTINGS, new Rows(source), Progress.UNWATCHED);
                } catch (ImportFailure | IOException e) {
                    FuzzTarget.require(!(e instanceof ImportFailure.Stopped), "stopped by nobody");
                }
            }
        } catch (ImportFailure | IOException e) {
            FuzzTarget.require(!(e instanceof ImportFailure.Stopped), "stopped by nobody");
        }
    }
}
