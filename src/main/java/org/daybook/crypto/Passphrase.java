package org.daybook.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A passphrase, as UTF-8 of its NFC form, so that the same words typed on another keyboard are the same passphrase.
 *
 * <p>Whoever creates one closes it. Normalising text that is not plain ASCII leaves a copy to the garbage collector.
 */
public final class Passphrase implements AutoCloseable {
    private final SecretBytes utf8;
    private final @Nullable SecretBytes keyFile;

    private Passphrase(SecretBytes utf8, @Nullable SecretBytes keyFile) {
        this.utf8 = utf8;
        this.keyFile = keyFile;
    }

    /** Takes ownership of {@code chars}: copies them and zeroes the given array. */
    public static Passphrase of(char[] chars) {
        try {
            CharSequence text = CharBuffer.wrap(chars);
            if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
                text = Normalizer.normalize(text, Normalizer.Form.NFC);
            }
            ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            Arrays.fill(encoded.array(), (byte) 0);
            return new Passphrase(SecretBytes.taking(bytes), null);
        } finally {
            Arrays.fill(chars, '\0');
        }
    }

    /**
     * A new object with this passphrase and a key file, which the caller closes.
     *
     * @param digest the digest of the key file, whose ownership is taken
     */
    public Passphrase with(SecretBytes digest) {
        return new Passphrase(utf8.copy(), digest);
    }

    public boolean hasKeyFile() {
        return keyFile != null;
    }

    public boolean isEmpty() {
        return utf8.length() == 0;
    }

    /** Whether both are equal, compared in constant time. */
    public boolean sameAs(Passphrase other) {
        return reveal(mine -> other.reveal(theirs -> MessageDigest.isEqual(mine, theirs)));
    }

    /** The characters, for a library that accepts no other form. The caller wipes them. */
    public char[] toCharacters() {
        return reveal(bytes -> {
            CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
            char[] characters = new char[decoded.remaining()];
            decoded.get(characters);
            Arrays.fill(decoded.array(), '\0');
            return characters;
        });
    }

    <T> T reveal(Function<byte[], T> use) {
        return utf8.reveal(use);
    }

    /** Calls {@code use} with the digest of its key file. */
    <T> T revealKeyFile(Function<byte[], T> use) {
        return Objects.requireNonNull(keyFile, "no key file").reveal(use);
    }

    @Override
    public void close() {
        utf8.close();
        if (keyFile != null) {
            keyFile.close();
        }
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}
