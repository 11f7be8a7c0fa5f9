package org.daybook.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
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
        byte[] head = bytes.readNBytes(HEAD);
        TextEncoding encoding = encoding(head);
        return reader(head, bytes, encoding.markLength(), encoding.charset());
    }

    /**
     * The characters of a file that is Unicode by its definition, as JSON is: UTF-8, or UTF-16 if its beginning shows
     * that. A byte that is not valid in UTF-8 does not make it an older encoding.
     *
     * @param bytes closed with the reader
     */
    public static Reader ofUnicode(InputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(HEAD);
        TextEncoding encoding = encoding(head);
        Charset charset = encoding == TextEncoding.WINDOWS_1252 ? StandardCharsets.UTF_8 : encoding.charset();
        return reader(head, bytes, encoding.markLength(), charset);
    }

    private static TextEncoding encoding(byte[] head) {
        return TextEncoding.of(head, head.length == HEAD).orElse(TextEncoding.UTF_8);
    }

    private static Reader reader(byte[] head, InputStream rest, int markLength, Charset charset) throws IOException {
        int mark = Math.min(markLength, head.length);
        if (head.length < HEAD) {
            // All of it is here. An account has thousands of such files, each of which is opened several times.
            rest.close();
            return new StringReader(new String(head, mark, head.length - mark, charset));
        }
        return new InputStreamReader(
                new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), rest),
                charset.newDecoder()
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
