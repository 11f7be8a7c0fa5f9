package org.daybook.colleague;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.CrockfordBase32;
import org.daybook.crypto.Hashes;
import org.daybook.files.AtomicFile;
import org.daybook.text.Excerpt;

/**
 * What a colleague hands out: a public key as a code that can be typed, and whose it is. As a file it is four lines of
 * text; typed in, it is the code alone.
 *
 * @param name whose it is, as they call themselves; empty if only the code is known
 * @param initials which stand before the numbers of what they record; may be empty
 * @param publicKey 32 bytes
 */
public record PublicKeyCard(String name, String initials, ByteSequence publicKey) {
    /** The most characters of a name or of initials. */
    public static final int LONGEST = 100;

    private static final String TITLE = "Public key";
    private static final String NAME = "Name: ";
    private static final String INITIALS = "Initials: ";
    private static final String CODE = "Code: ";
    private static final String CHECK = "daybook.public-code.v1";
    private static final int CHECK_BYTES = 3;
    private static final int DIGITS = (AgreementKey.PUBLIC_KEY_BYTES + CHECK_BYTES) * Byte.SIZE / 5;
    private static final int GROUP = 7;
    private static final int LONGEST_FILE = 1 << 16;

    /** Brings name and initials to one line of at most {@link #LONGEST} characters. */
    public PublicKeyCard {
        name = oneLine(name);
        initials = oneLine(initials);
    }

    /** The key in 56 letters and digits, the last of which check the others. */
    public String code() {
        byte[] key = publicKey.toBytes();
        byte[] both = Arrays.copyOf(key, key.length + CHECK_BYTES);
        System.arraycopy(check(key), 0, both, key.length, CHECK_BYTES);
        return CrockfordBase32.grouped(CrockfordBase32.encode(both, DIGITS), GROUP);
    }

    public String text() {
        return String.join("\n", TITLE, NAME + name, INITIALS + initials, CODE + code(), "");
    }

    /**
     * Writes the lines into a new file. Blocking.
     *
     * @throws OwnKeyFailure.AlreadyThere if the name is taken; nothing is touched
     */
    public void write(Path file) throws OwnKeyFailure {
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        try {
            AtomicFile.<RuntimeException>write(file, out -> out.write(text));
        } catch (FileAlreadyExistsException e) {
            throw new OwnKeyFailure.AlreadyThere();
        } catch (IOException e) {
            throw new OwnKeyFailure.CannotReadOrWrite();
        }
    }

    /** Reads the lines of a file, or a code alone. */
    public static PublicKeyCard parse(String text) throws OwnKeyFailure {
        List<String> lines = text.lines().map(String::strip).toList();
        String code = after(CODE, lines).orElse(text);
        byte[] both = CrockfordBase32.parse(code, DIGITS)
                .map(CrockfordBase32::decode)
                .orElseThrow(OwnKeyFailure.NoPublicCode::new);
        byte[] key = Arrays.copyOf(both, AgreementKey.PUBLIC_KEY_BYTES);
        if (!Arrays.equals(check(key), Arrays.copyOfRange(both, key.length, both.length))) {
            throw new OwnKeyFailure.MistypedPublicCode();
        }
        return new PublicKeyCard(
                after(NAME, lines).orElse(""),
                after(INITIALS, lines).orElse(""),
                AgreementKey.publicKey(key).orElseThrow(OwnKeyFailure.NoPublicCode::new));
    }

    /** Reads the file of such a text. Blocking. */
    public static PublicKeyCard read(Path file) throws OwnKeyFailure {
        if (!Files.isRegularFile(file)) {
            throw new OwnKeyFailure.Missing();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return parse(new String(in.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new OwnKeyFailure.CannotReadOrWrite();
        }
    }

    private static Optional<String> after(String label, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .findFirst();
    }

    private static byte[] check(byte[] key) {
        return Arrays.copyOf(Hashes.framed(CHECK, key), CHECK_BYTES);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return Excerpt.cut(line, LONGEST).strip();
    }
}
