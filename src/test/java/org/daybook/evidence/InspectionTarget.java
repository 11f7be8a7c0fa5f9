package org.daybook.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.format.TextReader;
import org.daybook.evidence.metadata.FileSystemMetadata;
import org.daybook.evidence.metadata.MediaInspector;
import org.daybook.evidence.picture.PictureTarget;
import org.daybook.exhibit.FileMetadata;
import org.daybook.fuzz.FuzzTarget;

/**
 * What a file of any kind says of itself: the account that is taken of each that is added, and its text as it is shown.
 */
public final class InspectionTarget implements FuzzTarget {
    private static final List<String> NAMES = List.of("a.jpg", "IMG_20260102_030405.csv", "a.pdf.exe", "");
    private static final int MOST_TEXT = 5000;
    private final MediaInspector inspector = new MediaInspector();
    private final TextReader texts = new TextReader();

    @Override
    public List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>(new PictureTarget().seeds());
        seeds.addAll(List.of(
                Boxed.heic(ExifBytes.ofPhone().toBytes()),
                Boxed.appleMovie(),
                Boxed.androidMovie(),
                ExifBytes.ofPhone().toBytes(),
                Pictures.write(Pictures.quarters(4, 4, BufferedImage.TYPE_INT_RGB), "tiff"),
                ("Date: Tue, 24 Nov 2026 18:00:00 +0000\r\nFrom: =?utf-8?Q?Ann=C3=A9?= <ann@example.org>\r\n"
                                + "To: b@example.org\r\nSubject: =?iso-8859-1?B?SGVsbG8=?=\r\nMIME-Version: 1.0\r\n"
                                + "Message-ID: <1@example.org>\r\nReceived: by x; Tue, 24 Nov 2026 18:00:01 +0000\r\n\r\nHi\r\n")
                        .getBytes(StandardCharsets.US_ASCII),
                "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII),
                Boxed.join(
                        Boxed.latin("RIFF"),
                        new byte[] {60, 0, 0, 0},
                        Boxed.latin("WAVEfmt "),
                        new byte[] {16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1f, 0, 0, (byte) 0x80, 0x3e, 0, 0, 2, 0, 16, 0},
                        Boxed.latin("data"),
                        new byte[] {8, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8})));
        return seeds;
    }

    @Override
    public void read(byte[] input) throws IOException {
        String name = NAMES.get(input.length == 0 ? 0 : (input[input.length - 1] & 0xff) % NAMES.size());
        FileMetadata account = inspector.inspect(new BytesChannel(input), FileSystemMetadata.named(name));
        FuzzTarget.require(
                account.times().stream()
                        .allMatch(
                                said -> said.at().getYear() >= 1900 && said.at().getYear() <= 2100),
                "a time outside the years that people live in");
        FuzzTarget.require(account.name().equals(name), "another name");
        texts.read(new BytesChannel(input), MOST_TEXT);
    }
}
