package org.daybook.importing.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.daybook.evidence.format.TextEncoding;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads one e-mail as a stream. Its header and words are kept within limits; attached files and e-mails are named and
 * skipped. For one e-mail and one thread.
 */
final class MailParser {
    private static final int NONE = -1;
    private static final int MOST_FIELDS = 1000;
    private static final int MOST_PARTS = 1000;
    private static final int DEEPEST = 30;
    private static final int LONGEST_HEADER = 256 * 1024;
    private static final int LONGEST_PART = 4 << 20;
    private static final Set<String> DEFAULTS = Set.of("us-ascii", "ascii");
    private static final Set<String> AS_WINDOWS = Set.of("iso-8859-1", "latin1", "windows-1252");

    private final List<MailHeaderField> fields = new ArrayList<>();
    private final List<ParsedMail.MailPart> parts = new ArrayList<>();
    private final MailText text = new MailText();
    private final Set<ImportWarning.WarningKind> problems = EnumSet.noneOf(ImportWarning.WarningKind.class);
    private final MimeTokenStream tokens;
    private final int wanted;
    private final OutputStream into;
    private final boolean isCounted;
    private MailPartHeader header = new MailPartHeader();
    private boolean encrypted;

    /**
     * @param wanted the number of the part, from 0, whose bytes are handed on; -1 for none
     * @param into receives them
     * @param isCounted whether the bytes of all parts are counted, for which they have to be decoded
     */
    private MailParser(int wanted, OutputStream into, boolean isCounted) {
        this.wanted = wanted;
        this.into = into;
        this.isCounted = isCounted;
        MimeConfig limits = new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxHeaderCount(MOST_FIELDS)
                .build();
        tokens = new MimeTokenStream(limits, new EndWatch(), null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    }

    /** Detects an e-mail that ends too early. */
    private final class EndWatch extends DecodeMonitor {
        @Override
        public boolean warn(String event, String dropped) {
            if (event.equals(Event.MIME_BODY_PREMATURE_END.toString())) {
                problems.add(ImportWarning.WarningKind.CUT_SHORT);
            }
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }

    /**
     * Reads an e-mail to its end, or to the first place that cannot be read.
     *
     * @param source not closed
     * @throws IOException if the source cannot be read
     */
    static ParsedMail parse(MailInputStream source) throws IOException {
        return parse(source, false);
    }

    /** Reads an e-mail in the same way, and says how long its parts are if that {@code isCounted}. */
    static ParsedMail parse(MailInputStream source, boolean isCounted) throws IOException {
        MailParser parser = new MailParser(NONE, OutputStream.nullOutputStream(), isCounted);
        try {
            parser.walk(source);
        } catch (MimeException | IOException | RuntimeException e) {
            source.requireReadable();
            // The library fails in many ways on a hostile e-mail.
            parser.problems.add(ImportWarning.WarningKind.REST_UNREADABLE);
        }
        return new ParsedMail(parser.fields, parser.text.words(), parser.parts, parser.encrypted, parser.problems);
    }

    /**
     * Writes the bytes of one of the parts of an e-mail, decoded.
     *
     * @param source not closed
     * @param part the number of the part, from 0, as {@link ParsedMail#parts} has it
     * @param out receives the bytes; not closed
     * @return whether the e-mail has such a part, and it could be read to its end
     * @throws IOException if the source cannot be read, or {@code out} cannot be written
     */
    static boolean copyPart(MailInputStream source, int part, OutputStream out) throws IOException {
        MailParser parser = new MailParser(part, out, false);
        try {
            parser.walk(source);
        } catch (MimeException | RuntimeException e) {
            source.requireReadable();
        }
        return parser.parts.size() > part;
    }

    private void walk(InputStream in) throws IOException, MimeException {
        tokens.parse(in);
        boolean ofPart = false;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_HEADER -> header = new MailPartHeader();
                case T_FIELD -> {
                    header.take(tokens.getField());
                    if (!ofPart) {
                        fields.add(MailHeaderField.of(tokens.getField()));
                    }
                }
                case T_END_HEADER -> ofPart = true;
                case T_START_MULTIPART -> beginMultipart();
                case T_END_MULTIPART -> text.end();
                case T_BODY -> body();
                default -> {}
            }
            if (parts.size() > wanted && wanted >= 0) {
                return;
            }
            if (text.depth() > DEEPEST || parts.size() >= MOST_PARTS) {
                problems.add(ImportWarning.WarningKind.REST_UNREADABLE);
                return;
            }
        }
    }

    private void beginMultipart() {
        String type = tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
        encrypted |= type.equals("multipart/encrypted");
        text.begin(type.equals("multipart/alternative"));
    }

    private void body() throws IOException {
        BodyDescriptor part = tokens.getBodyDescriptor();
        String type = part.getMimeType().toLowerCase(Locale.ROOT);
        boolean html = type.equals("text/html");
        if (!header.isAttached() && (html || type.equals("text/plain"))) {
            String words = decoded(bytes(tokens.getDecodedInputStream()), part.getCharset());
            if (html) {
                text.html(words);
            } else {
                text.plain(words);
            }
        } else {
            encrypted |= header.kind().equalsIgnoreCase("enveloped-data");
            boolean isRead = isCounted || parts.size() == wanted;
            long length = isRead ? tokens.getDecodedInputStream().transferTo(into) : NONE;
            parts.add(new ParsedMail.MailPart(header.name(), type, length));
        }
    }

    private byte[] bytes(InputStream part) throws IOException {
        byte[] bytes = part.readNBytes(LONGEST_PART);
        if (bytes.length == LONGEST_PART && part.read() >= 0) {
            problems.add(ImportWarning.WarningKind.TOO_LONG);
        }
        return bytes;
    }

    private String decoded(byte[] bytes, @Nullable String charset) throws IOException {
        String name = charset == null ? "us-ascii" : charset.strip().toLowerCase(Locale.ROOT);
        if (DEFAULTS.contains(name)) {
            return TextDecoder.text(bytes);
        }
        if (AS_WINDOWS.contains(name)) {
            return new String(bytes, TextEncoding.WINDOWS_1252.charset());
        }
        try {
            CharsetDecoder decoder = Charset.forName(name)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
            String words = decoder.decode(ByteBuffer.wrap(bytes)).toString();
            if (words.indexOf('\ufffd') >= 0) {
                problems.add(ImportWarning.WarningKind.BROKEN_TEXT);
            }
            return words;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return TextDecoder.text(bytes);
        }
    }
}
