package org.daybook.campaign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.crypto.Hashes;
import org.daybook.text.Excerpt;

/**
 * A number, a mailbox, the name of an account or another means by which somebody can be told from others, in the one
 * spelling in which it is compared.
 *
 * <p>The same name at two services may belong to two people, so that a handle and a name include their service. Nothing
 * else is guessed: two mailboxes that differ by a dot are two.
 *
 * @param value how it is compared: a number of the United Kingdom as it is dialled there; a mailbox, a handle and a name in
 *     lower case, a handle without @; a registration in capitals without spaces and
 *     hyphens
 * @param service the service in lower case; empty if none is stated, or for a kind that does not need one
 */
public record Identity(IdentityKind kind, String value, String service) implements Comparable<Identity> {
    private static final Comparator<Identity> IN_ORDER =
            Comparator.comparing(Identity::kind).thenComparing(Identity::value).thenComparing(Identity::service);

    /** So long an address of e-mail can be; nothing that somebody needs to read is longer. */
    private static final int LONGEST = 254;

    static final int KEPT = 200;
    private static final int MOST_PASSES = 4;

    /**
     * The identity that a text names; empty if it names none.
     *
     * @param text as somebody typed it, or a source has it
     * @param service where it is used; may be empty, and is ignored unless the kind needs it
     */
    public static Optional<Identity> of(IdentityKind kind, String text, String service) {
        String value = spelled(kind, text);
        // What was composed or taken out can leave something that is spelled otherwise again.
        String again = spelled(kind, value);
        for (int i = 0; i < MOST_PASSES && !again.equals(value); i++) {
            value = again;
            again = spelled(kind, value);
        }
        return value.isBlank() || !hasLetterOrDigit(value)
                ? Optional.empty()
                : Optional.of(new Identity(kind, value, hasService(kind) ? service(service) : ""));
    }

    private static String spelled(IdentityKind kind, String text) {
        String visible = visible(text);
        String value = switch (kind) {
            // In a field for a number people also write 'withheld'.
            case NUMBER -> TelephoneNumber.hasDigits(visible) ? TelephoneNumber.of(visible) : "";
            case EMAIL -> visible.contains("@") ? mailbox(visible) : "";
            case HANDLE -> folded(visible.replaceFirst("^[@\\s]+", ""));
            case ACCOUNT -> capitals(visible.replaceAll("[\\s-]", ""));
            case VEHICLE -> visible.chars().anyMatch(Character::isDigit) ? VehicleRegistration.of(visible) : "";
            case PAYEE, NAME, TRACKER -> folded(visible);
        };
        return bounded(kind, value);
    }

    /** Whether identities of this kind are told apart by their service. */
    public static boolean hasService(IdentityKind kind) {
        return kind == IdentityKind.HANDLE || kind == IdentityKind.NAME;
    }

    /** How a text writes it: of a number and a registration that alone, without the words beside it. */
    public static String written(IdentityKind kind, String text) {
        return switch (kind) {
            case NUMBER -> TelephoneNumber.written(text);
            case VEHICLE -> VehicleRegistration.written(text);
            case EMAIL, HANDLE, ACCOUNT, PAYEE, NAME, TRACKER -> text;
        };
    }

    /** A service as it is compared. */
    public static String service(String typed) {
        return bounded(IdentityKind.NAME, folded(visible(typed)));
    }

    @Override
    public int compareTo(Identity other) {
        return IN_ORDER.compare(this, other);
    }

    /** Contains nothing of it: it may be printed in a failure. */
    @Override
    public String toString() {
        return "Identity[" + kind.code() + "]";
    }

    /** Without what is not seen, in compatible characters, with single spaces. */
    static String visible(String text) {
        // What is far longer than any identity is compared by its digest, and must not cost seconds here.
        String some = text.length() <= LONGEST * LONGEST ? text : digested(text);
        String shown = some.codePoints()
                .map(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point)
                .filter(point -> !isInvisible(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Normalizer.normalize(shown, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    }

    /** In lower case, which may leave characters that can be composed again. */
    private static String folded(String visible) {
        return Normalizer.normalize(visible.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /** In capitals, some of which are several characters that can be composed again. */
    static String capitals(String visible) {
        return Normalizer.normalize(visible.toUpperCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean hasLetterOrDigit(String value) {
        return value.codePoints().anyMatch(point -> Character.isLetterOrDigit(point) || point > 0x2000);
    }

    private static String mailbox(String visible) {
        return Arrays.stream(visible.split("[\\s<>(),;]+"))
                .filter(word -> word.contains("@"))
                .findFirst()
                .map(address -> folded(address.replaceFirst("^(?i)(?:mailto:)+", "")))
                .orElse("");
    }

    private static String bounded(IdentityKind kind, String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        String shorter = digested(value);
        return kind == IdentityKind.ACCOUNT || kind == IdentityKind.VEHICLE
                ? shorter.toUpperCase(Locale.ROOT)
                : shorter;
    }

    /**
     * The beginning, and a digest of the whole, so that two long texts that differ at the end stay two. The digest is
     * in letters, so that nobody reads a number in it.
     */
    private static String digested(String text) {
        long first = ByteBuffer.wrap(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        String digest = Long.toHexString(first)
                .chars()
                .mapToObj(letter -> String.valueOf((char) ('a' + Character.digit(letter, 16))))
                .collect(Collectors.joining());
        return Excerpt.cut(text, KEPT) + "~" + digest;
    }
}
