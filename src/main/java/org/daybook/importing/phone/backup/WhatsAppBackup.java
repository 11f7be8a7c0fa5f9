package org.daybook.importing.phone.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.daybook.conversation.SourceLocation;
import org.daybook.crypto.GcmInputStream;
import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.SecretBytes;
import org.daybook.evidence.format.FilePartChannel;
import org.daybook.importing.ImportFailure;
import org.daybook.progress.Progress;

/** WhatsApp's end-to-end encrypted backup on Android, {@code msgstore.db.crypt15}: a packed database under a key. */
public final class WhatsAppBackup {
    private static final int KEY_DIGITS = 64;
    private static final int NONCE_FIELD = 3;
    private static final int NONCE_BYTES = 16;
    private static final int DIGEST_BYTES = 16;
    private static final int LONGEST_HEADER = 2 + 255;
    private static final int AT_A_TIME = 64 * 1024;

    /** The packed database of 100,000 messages has a tenth of it. */
    private static final long MOST_IN_MEMORY = 160 << 20;

    private final SeekableByteChannel sealed;
    private final String path;

    /**
     * @param sealed the caller closes it
     * @param path the file's path for a failure
     */
    public WhatsAppBackup(SeekableByteChannel sealed, String path) {
        this.sealed = sealed;
        this.path = path;
    }

    /**
     * The key that WhatsApp shows, as it was typed.
     *
     * @param typed wiped
     * @return the caller closes it; empty if these are not 64 hexadecimal digits, with spaces wherever
     */
    public static Optional<SecretBytes> key(char[] typed) {
        byte[] key = new byte[KEY_DIGITS / 2];
        int digits = 0;
        try {
            for (char each : typed) {
                int digit = each < 0x80 ? Character.digit(each, 16) : -1;
                if (digit >= 0 && digits < KEY_DIGITS) {
                    key[digits / 2] |= (byte) (digit << 4 * (1 - digits % 2));
                    digits++;
                } else if (digit >= 0 || !Character.isWhitespace(each)) {
                    return Optional.empty();
                }
            }
            return digits == KEY_DIGITS ? Optional.of(SecretBytes.taking(key)) : Optional.empty();
        } finally {
            Arrays.fill(typed, '\0');
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Decrypts the database, of which nothing is written to the disk.
     *
     * @param root the key that WhatsApp shows, which stays the caller's to close
     * @param progress counts bytes, and cancels
     * @return the caller closes it
     * @throws ImportFailure.WrongPassword if it has another key
     * @throws ImportFailure.Malformed if it is damaged, or no such backup
     */
    public SeekableByteChannel decrypt(SecretBytes root, Progress progress) throws ImportFailure, IOException {
        long end = sealed.size() - DIGEST_BYTES;
        ByteBuffer head = ByteBuffer.wrap(from(0, LONGEST_HEADER).readAllBytes());
        if (head.remaining() < 2) {
            throw malformed();
        }
        int length = head.get() & 0xff;
        // Older versions do not say that features follow.
        if (head.get(1) == 1) {
            head.position(2);
        }
        byte[] nonce = field(field(part(head, length), NONCE_FIELD), 1);
        if (nonce.length != NONCE_BYTES || head.position() > end) {
            throw malformed();
        }
        requireWhole(end, progress);
        try (SecretBytes key = KeyDerivation.fromKey(root, new byte[32], "backup encryption");
                GcmInputStream plain = new GcmInputStream(from(head.position(), end), key, nonce)) {
            Optional<PackedChannel> database = unpacked(plain, progress);
            plain.transferTo(OutputStream.nullOutputStream());
            return database.orElseThrow(this::malformed);
        } catch (GcmInputStream.WrongTagException e) {
            throw new ImportFailure.WrongPassword();
        }
    }

    /** The digest at the end knows damage from a wrong key. */
    private void requireWhole(long end, Progress progress) throws ImportFailure, IOException {
        MessageDigest md5 = newMd5();
        byte[] part = new byte[AT_A_TIME];
        InputStream in = from(0, end);
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            md5.update(part, 0, count);
            progress.at(sealed.position(), sealed.size());
            progress.requireWanted(ImportFailure.Stopped::new);
        }
        if (!Arrays.equals(from(end, end + DIGEST_BYTES).readAllBytes(), md5.digest())) {
            throw malformed();
        }
    }

    /** Empty if what was decrypted is not packed as it should be. */
    private Optional<PackedChannel> unpacked(InputStream plain, Progress progress) throws ImportFailure, IOException {
        byte[] begin = plain.readNBytes(2);
        boolean isPacked =
                begin.length == 2 && begin[0] == 0x78 && ByteBuffer.wrap(begin).getShort() % 31 == 0;
        if (!isPacked) {
            throw new ImportFailure.WrongPassword();
        }
        PushbackInputStream all = new PushbackInputStream(plain, 2);
        all.unread(begin);
        try {
            return Optional.of(PackedChannel.of(new InflaterInputStream(all), MOST_IN_MEMORY, path, progress));
        } catch (ZipException | EOFException e) {
            return Optional.empty();
        }
    }

    /** The bytes between two places. */
    private InputStream from(long begin, long end) throws IOException {
        long last = Math.min(end, sealed.size());
        return Channels.newInputStream(new FilePartChannel(sealed, begin, Math.max(0, last - begin)));
    }

    private byte[] field(byte[] message, int wanted) throws ImportFailure.Malformed {
        ByteBuffer in = ByteBuffer.wrap(message);
        while (in.hasRemaining()) {
            int tag = number(in);
            switch (tag & 7) {
                case 0 -> number(in);
                case 2 -> {
                    byte[] value = part(in, number(in));
                    if (tag >> 3 == wanted) {
                        return value;
                    }
                }
                default -> throw malformed();
            }
        }
        throw malformed();
    }

    private int number(ByteBuffer in) throws ImportFailure.Malformed {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE && in.hasRemaining(); shift += 7) {
            int next = in.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw malformed();
    }

    private byte[] part(ByteBuffer in, int length) throws ImportFailure.Malformed {
        if (length < 0 || length > in.remaining()) {
            throw malformed();
        }
        byte[] part = new byte[length];
        in.get(part);
        return part;
    }

    private ImportFailure.Malformed malformed() {
        return new ImportFailure.Malformed(SourceLocation.whole(path));
    }

    private static MessageDigest newMd5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
