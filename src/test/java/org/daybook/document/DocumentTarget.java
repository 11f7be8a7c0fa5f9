package org.daybook.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.daybook.evidence.format.FileKind;
import org.daybook.files.MemoryChannel;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.mail.MailReader;

/** What documents and e-mails say, as text to be read: the last byte chooses what the others are taken for. */
public final class DocumentTarget implements FuzzTarget {
    private static final int MOST = 5_000;
    private static final List<FileKind> KINDS = List.of(
            FileKind.DOCX,
            FileKind.XLSX,
            FileKind.PPTX,
            FileKind.OPEN_DOCUMENT,
            FileKind.RTF,
            FileKind.CSV,
            FileKind.HTML);

    @Override
    public List<byte[]> seeds() {
        return List.of(
                with(OfficeFiles.docx(OfficeFiles.paragraph("some words")), 0),
                with(OfficeFiles.xlsx("<row><c r=\"A1\" t=\"s\"><v>0</v></c></row>"), 1),
                with(OfficeFiles.openDocument("text", "<text:p>a<text:s text:c=\"3\"/></text:p>"), 3),
                with("{\\rtf1\\ansi a\\par{\\b b\\'e9\\u8364?}}".getBytes(StandardCharsets.US_ASCII), 4),
                with("a;b;c\n1;2;3\n4;5;6\n".getBytes(StandardCharsets.US_ASCII), 5),
                with("<html><p>a &amp; b<br>c</html>".getBytes(StandardCharsets.US_ASCII), 6),
                with(
                        "From: a@example.org\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\na\r\n--x--"
                                .getBytes(StandardCharsets.US_ASCII),
                        7));
    }

    @Override
    public void read(byte[] input) throws IOException {
        int chosen = input.length == 0 ? 0 : (input[input.length - 1] & 0xff) % (KINDS.size() + 1);
        if (chosen == KINDS.size()) {
            new MailReader().read(new ByteArrayInputStream(input), input.length);
            return;
        }
        try {
            new DocumentReader(MOST, () -> false)
                    .read(KINDS.get(chosen), new MemoryChannel(input.clone()))
                    .ifPresent(read ->
                            FuzzTarget.require(read.text().text().length() <= 10 * MOST, "more text than was wanted"));
        } catch (ImportFailure e) {
            // It says what is wrong with it.
        }
    }

    private static byte[] with(byte[] bytes, int kind) {
        byte[] input = Arrays.copyOf(bytes, bytes.length + 1);
        input[bytes.length] = (byte) kind;
        return input;
    }
}
