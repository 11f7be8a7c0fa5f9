package org.daybook.importing.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ListedSource;
import org.daybook.importing.RowCollector;
import org.daybook.importing.SourceItem;
import org.junit.jupiter.api.Test;

/** A video of 40 MB within an attribute, and what imitates one, is read in little memory. */
class LongBackupsTest {
    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 640;
    private static final long LITTLE = 16 << 20;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A file with a piece repeated to 40 MB between its beginning and its end, which is never in memory as a whole. */
    private record LongFile(String begin, String piece, String end) implements SourceItem {
        @Override
        public String path() {
            return "";
        }

        @Override
        public String name() {
            return "sms.xml";
        }

        @Override
        public long length() {
            return begin.length() + (long) PIECES * piece.length() + end.length();
        }

        @Override
        public InputStream open() {
            byte[] repeated = piece.getBytes(StandardCharsets.UTF_8);
            InputStream pieces =
                    new SequenceInputStream(Collections.enumeration(Collections.nCopies(PIECES, repeated).stream()
                            .map(bytes -> (InputStream) new ByteArrayInputStream(bytes))
                            .toList()));
            return new SequenceInputStream(Collections.enumeration(List.of(text(begin), pieces, text(end))));
        }

        private static InputStream text(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private RowCollector read(LongFile file) throws Exception {
        try (ImportSource source = new ListedSource("sms.xml", List.of(file))) {
            long before = thread.getCurrentThreadAllocatedBytes();
            try {
                return RowCollector.read(new SmsBackupImporter(), source, ImportSettings.in(ZoneOffset.UTC));
            } finally {
                assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(LITTLE);
            }
        }
    }

    private static String piece(String of) {
        return of.repeat(PIECE / of.length());
    }

    @Test
    void aVideoWithinAnAttributeIsPassedOver() throws Exception {
        RowCollector read = read(new LongFile(
                "<smses count=\"2\"><mms date=\"1772359560000\" msg_box=\"1\" address=\"+447700900123\" m_type=\"132\">"
                        + "<parts><part seq=\"0\" ct=\"video/mp4\" name=\"clip.mp4\" data=\"",
                piece("AAAA"),
                "\"/></parts></mms><sms address=\"+447700900123\" date=\"1772359600000\" type=\"1\" body=\"Seen it?\"/>"
                        + "</smses>"));
        assertThat(read.messages()).extracting(Message::text).containsExactly("", "Seen it?");
        assertThat(read.messages().getFirst().attachments())
                .extracting(Attachment::name, Attachment::state)
                .containsExactly(tuple("clip.mp4", Attachment.AttachmentState.EMBEDDED));
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void wordsOf40MegabytesAreCutAndSaidToBe() throws Exception {
        RowCollector read = read(new LongFile(
                "<smses count=\"1\"><sms address=\"+447700900123\" date=\"1772359600000\" type=\"1\" body=\"",
                piece("words "),
                "\"/></smses>"));
        assertThat(read.messages().getFirst().text()).hasSizeLessThanOrEqualTo(Message.LONGEST_TEXT);
        assertThat(read.messages().getFirst().marks()).contains(MessageRemark.CUT);
    }

    @Test
    void elementsWithinEachOtherWithoutEndAreRefused() {
        assertThatThrownBy(() -> read(new LongFile("<smses count=\"1\">", piece("<mms>"), "")))
                .isInstanceOf(ImportFailure.Malformed.class);
    }

    @Test
    void aTagWithoutEndIsRefused() {
        assertThatThrownBy(() -> read(new LongFile("<smses count=\"1\"><sms ", piece("a"), "")))
                .isInstanceOf(ImportFailure.Malformed.class);
    }

    @Test
    void space40MegabytesLongIsPassedOver() throws Exception {
        RowCollector read = read(new LongFile(
                "<smses count=\"1\"><sms address=\"1\" date=\"1772359600000\" type=\"1\" body=\"Hi\"/>",
                piece(" "),
                "</smses>"));
        assertThat(read.messages()).extracting(Message::text).containsExactly("Hi");
    }
}
