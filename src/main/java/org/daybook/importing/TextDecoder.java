package org.daybook.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.daybook.evidence.format.TextEncoding;

/** Decodes text in UTF-8, UTF-16 or Windows-1252, whichever its beginning shows. Invalid bytes become U+FFFD. */
public final class TextDecoder {
    private static final int HEAD = 16 * 1024;

    private TextDecoder() {}

    /**
     * The characters of a text file after its byte order mark.
     *
     * @param bytes closed with the reader
     */
    public static Reader of(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, HEAD);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD - 1);
        in.reset();
        TextEncoding encoding = TextEncoding.of(head, head.length == HEAD - 1).orElse(TextEncoding.UTF_8);
        in.skipNBytes(Math.min(encoding.markLength(), head.length));
        return new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** Bytes as text: UTF-8 if all of them are valid in it, otherwise Windows-1252. */
    public static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, TextEncoding.WINDOWS_1252.charset());
        }
    }
}
