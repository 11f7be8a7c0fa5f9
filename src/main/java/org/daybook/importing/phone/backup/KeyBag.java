package org.daybook.importing.phone.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.conversation.SourceLocation;
import org.daybook.crypto.KeyWrap;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.Pbkdf2;
import org.daybook.crypto.SecretBytes;
import org.daybook.importing.ImportFailure;
import org.daybook.progress.Progress;

/** The keys of an encrypted backup, wrapped under its password. */
final class KeyBag {
    private static final int WRAPPED_BY_PASSWORD = 2;

    /** A phone asks for ten million; a file may not keep the computer busy for ever. */
    private static final int MOST_ROUNDS = 50_000_000;

    private static final int MOST_CLASSES = 64;
    private static final int FIELD_HEADER = 8;

    private final byte[] firstSalt;
    private final int firstRounds;
    private final byte[] salt;
    private final int rounds;
    private final Map<Integer, byte[]> wrapped = new HashMap<>();

    /**
     * Reads a key bag.
     *
     * @param path the file that holds it, for a failure
     */
    KeyBag(byte[] bytes, String path) throws ImportFailure.Malformed {
        List<Map<String, byte[]>> parts = parts(bytes, path);
        Map<String, byte[]> header = parts.getFirst();
        this.firstSalt = value(header, "DPSL", path);
        this.firstRounds = rounds(header, "DPIC", path);
        this.salt = value(header, "SALT", path);
        this.rounds = rounds(header, "ITER", path);
        for (Map<String, byte[]> part : parts.subList(1, parts.size())) {
            if (part.containsKey("WPKY") && (number(part, "WRAP", path) & WRAPPED_BY_PASSWORD) != 0) {
                wrapped.put(number(part, "CLAS", path), value(part, "WPKY", path));
            }
        }
        if (wrapped.isEmpty() || wrapped.size() > MOST_CLASSES) {
            throw malformed(path);
        }
    }

    /** The fields of the bag itself, then those of each class: each part has an identifier of its own. */
    private static List<Map<String, byte[]>> parts(byte[] bytes, String path) throws ImportFailure.Malformed {
        List<Map<String, byte[]>> parts = new ArrayList<>(List.of(new HashMap<>()));
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] name = new byte[Integer.BYTES];
        while (in.remaining() >= FIELD_HEADER) {
            in.get(name);
            String field = new String(name, StandardCharsets.ISO_8859_1);
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw malformed(path);
            }
            byte[] value = new byte[length];
            in.get(value);
            if (field.equals("UUID") && parts.getLast().containsKey("UUID")) {
                parts.add(new HashMap<>());
            }
            parts.getLast().put(field, value);
        }
        return parts;
    }

    private static byte[] value(Map<String, byte[]> part, String field, String path) throws ImportFailure.Malformed {
        byte[] value = part.get(field);
        if (value == null) {
            throw malformed(path);
        }
        return value;
    }

    private static int number(Map<String, byte[]> part, String field, String path) throws ImportFailure.Malformed {
        byte[] value = value(part, field, path);
        if (value.length != Integer.BYTES) {
            throw malformed(path);
        }
        return ByteBuffer.wrap(value).getInt();
    }

    private static int rounds(Map<String, byte[]> part, String field, String path) throws ImportFailure.Malformed {
        int rounds = number(part, field, path);
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw malformed(path);
        }
        return rounds;
    }

    private static ImportFailure.Malformed malformed(String path) {
        return new ImportFailure.Malformed(SourceLocation.whole(path));
    }

    /**
     * Unwraps the keys, which takes seconds.
     *
     * @param progress counts rounds
     * @return the caller closes them
     */
    ClassKeys unlock(Passphrase password, Progress progress) throws ImportFailure.WrongPassword, ImportFailure.Stopped {
        long all = (long) firstRounds + rounds;
        try (SecretBytes first = Pbkdf2.sha256(password, firstSalt, firstRounds, done -> goesOn(progress, done, all));
                SecretBytes second =
                        Pbkdf2.sha1(first, salt, rounds, done -> goesOn(progress, firstRounds + done, all))) {
            Map<Integer, SecretBytes> keys = new HashMap<>();
            wrapped.forEach(
                    (number, key) -> KeyWrap.unwrap(second, key).ifPresent(unwrapped -> keys.put(number, unwrapped)));
            if (keys.isEmpty()) {
                throw new ImportFailure.WrongPassword();
            }
            return new ClassKeys(keys);
        } catch (Pbkdf2.Stopped e) {
            throw new ImportFailure.Stopped();
        }
    }

    private static boolean goesOn(Progress progress, long done, long all) {
        progress.at(done, all);
        return !progress.isCancelled();
    }
}
