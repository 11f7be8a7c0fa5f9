package org.daybook.importing.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.importing.LineReader;
import org.daybook.importing.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * Reads the contacts of an address book (vCard 2.1, 3.0 and 4.0), one after another, so that numbers can be shown
 * with the names that she gave them. Photos and everything else are skipped. For one thread.
 */
public final class ContactReader implements AutoCloseable {
    private static final int LONGEST = 4_096;
    private static final int MOST = 500;
    private static final int HEXADECIMAL = 16;

    private final LineReader lines;
    private @Nullable SourceLine ahead;
    private @Nullable CardProperty begun;
    private long first;
    private long last;

    /**
     * Opens an address book.
     *
     * @param bytes closed with this reader
     */
    public ContactReader(InputStream bytes) throws IOException {
        this.lines = LineReader.of(bytes);
        this.ahead = lines.next();
    }

    /** A line with all its continuations, split into its parts. */
    private record CardProperty(String name, String value, long first, long last) {}

    /** The first line of the contact that was given last. */
    long first() {
        return first;
    }

    /** The last line of the contact that was given last. */
    long last() {
        return last;
    }

    /**
     * The next contact that has a number or an address; null after the last.
     *
     * @throws IOException if the file cannot be read
     */
    public @Nullable AddressBookContact next() throws IOException {
        AddressBookContact contact = contact();
        while (contact != null
                && contact.numbers().isEmpty()
                && contact.emails().isEmpty()) {
            contact = contact();
        }
        return contact;
    }

    private @Nullable AddressBookContact contact() throws IOException {
        CardProperty property = begun == null ? property() : begun;
        begun = null;
        while (property != null && !isMark(property, "BEGIN")) {
            property = property();
        }
        if (property == null) {
            return null;
        }
        first = property.first();
        String formatted = "";
        String parts = "";
        List<String> numbers = new ArrayList<>();
        List<String> emails = new ArrayList<>();
        // A card that is not ended must not give its name to the numbers of the next.
        while (!isMark(property, "END")) {
            last = property.last();
            property = property();
            if (property == null || isMark(property, "BEGIN")) {
                begun = property;
                return new AddressBookContact(formatted.isEmpty() ? parts : formatted, numbers, emails);
            }
            switch (property.name()) {
                case "FN" -> formatted = formatted.isEmpty() ? unescaped(property.value()) : formatted;
                case "N" -> parts = name(property.value());
                case "TEL" -> add(numbers, withoutScheme(unescaped(property.value()), "tel:"));
                case "EMAIL" -> add(emails, withoutScheme(unescaped(property.value()), "mailto:"));
                default -> {
                    // All other properties are skipped.
                }
            }
        }
        last = property.last();
        return new AddressBookContact(formatted.isEmpty() ? parts : formatted, numbers, emails);
    }

    private static boolean isMark(CardProperty property, String name) {
        return property.name().equals(name)
                && "VCARD".equalsIgnoreCase(property.value().strip());
    }

    private static void add(List<String> values, String value) {
        if (!value.isEmpty() && values.size() < MOST) {
            values.add(value);
        }
    }

    private static String withoutScheme(String value, String scheme) {
        return value.toLowerCase(Locale.ROOT).startsWith(scheme)
                ? value.substring(scheme.length()).replaceFirst(";.*", "")
                : value;
    }

    /** The name in its parts, which are family, given, middle, before and after, in the order in which it is said. */
    private static String name(String value) {
        String[] parts = value.split("(?<!\\\\);", -1);
        return Stream.of(3, 1, 2, 0, 4)
                .filter(part -> part < parts.length)
                .map(part -> unescaped(parts[part]))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                text.append(escaped == 'n' || escaped == 'N' ? ' ' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString().strip();
    }

    /** The next property with its continuations; null after the last. */
    private @Nullable CardProperty property() throws IOException {
        SourceLine first = ahead;
        if (first == null) {
            return null;
        }
        ahead = lines.next();
        SourceLine end = first;
        StringBuilder text = new StringBuilder(begin(first.text()));
        boolean isQuoted = isQuotedPrintable(text);
        SourceLine more = ahead;
        while (more != null && (isFolded(more.text()) || (isQuoted && isOpen(text)))) {
            if (isQuoted && isOpen(text)) {
                text.setLength(text.length() - 1);
                append(text, more.text());
            } else {
                append(text, more.text().substring(1));
            }
            end = more;
            ahead = lines.next();
            more = ahead;
        }
        return property(text.toString(), first.number(), end.number());
    }

    private static String begin(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static void append(StringBuilder text, String line) {
        if (text.length() + line.length() <= LONGEST) {
            text.append(line);
        }
    }

    private static boolean isFolded(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private static boolean isOpen(CharSequence text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '=';
    }

    private static boolean isQuotedPrintable(CharSequence line) {
        String head = line.toString();
        int colon = head.indexOf(':');
        return colon > 0 && head.substring(0, colon).toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
    }

    private static CardProperty property(String line, long first, long last) {
        int colon = colon(line);
        if (colon < 0) {
            return new CardProperty("", "", first, last);
        }
        String head = line.substring(0, colon).toUpperCase(Locale.ROOT);
        String value = line.substring(colon + 1);
        int semicolon = head.indexOf(';');
        String name = semicolon < 0 ? head : head.substring(0, semicolon);
        String parameters = semicolon < 0 ? "" : head.substring(semicolon);
        // A group is put before the name with a point: item1.TEL
        String plain = name.substring(name.lastIndexOf('.') + 1).strip();
        String plainValue = isQuotedPrintable(line) ? decoded(value, charset(parameters)) : value;
        return new CardProperty(plain, plainValue, first, last);
    }

    /** The colon that ends the name and its parameters, of which those in quotation marks may have others. */
    private static int colon(String line) {
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            isQuoted ^= c == '"';
            if (c == ':' && !isQuoted) {
                return i;
            }
        }
        return -1;
    }

    private static Charset charset(String parameters) {
        int at = parameters.indexOf("CHARSET=");
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = parameters.substring(at + "CHARSET=".length()).replaceFirst("[;\"].*", "");
        try {
            Charset stated = Charset.forName(name);
            return stated.canEncode() ? stated : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String decoded(String value, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int high = c == '=' && i + 2 < value.length() ? Character.digit(value.charAt(i + 1), HEXADECIMAL) : -1;
            int low = high < 0 ? -1 : Character.digit(value.charAt(i + 2), HEXADECIMAL);
            if (low >= 0) {
                bytes.write(high * HEXADECIMAL + low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(charset));
            }
        }
        return bytes.toString(charset);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
