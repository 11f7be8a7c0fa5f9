package org.daybook.colleague;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.Padding;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.Sealer;
import org.daybook.crypto.SecretBytes;
import org.daybook.files.AtomicFile;

/**
 * The file of an own key: how its key is derived, then everything else sealed under that key, then a digest that tells
 * damage from a wrong passphrase. The page on the file format describes it to the byte.
 *
 * @param head what stands before the sealed part
 * @param key which the passphrase gives; closed with this
 */
public record OwnKeyFile(Path path, ByteSequence head, SecretBytes key) implements AutoCloseable {
    private static final byte[] MAGIC = "daybook.own-key\n".getBytes(StandardCharsets.US_ASCII);
    private static final String ASSOCIATED = "daybook.own-key.v1";
    private static final int VERSION = 1;
    private static final int SALT_BYTES = 32;
    private static final int HEAD_BYTES = MAGIC.length + 4 * Integer.BYTES + SALT_BYTES;
    private static final int DIGEST_BYTES = 32;
    private static final int ID_BYTES = 16;
    private static final int SMALLEST = 4096;
    private static final int LONGEST = 1 << 22;

    /**
     * What is sealed in it besides the key pair.
     *
     * @param senders the public key of the sender by the id of the diary
     */
    record OwnKeyContent(String name, String initials, Map<ByteSequence, ByteSequence> senders) {}

    /**
     * Makes a new key in a new file, forced to the disk. Takes about a second.
     *
     * @param name whose it is
     * @param cost of the passphrase, as for a diary
     * @throws OwnKeyFailure.AlreadyThere if the name is taken; nothing is touched
     */
    public static PublicKeyCard create(
            Path file, Passphrase passphrase, Argon2Cost cost, String name, String initials, SecureRandom random)
            throws OwnKeyFailure {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES)
                .put(MAGIC)
                .putInt(VERSION)
                .putInt(cost.memoryKib())
                .putInt(cost.iterations())
                .putInt(cost.parallelism())
                .put(salt);
        try (AgreementKey pair = AgreementKey.generate(random);
                OwnKeyFile made = new OwnKeyFile(
                        file, ByteSequence.of(head.array()), KeyDerivation.fromPassphrase(passphrase, salt, cost))) {
            PublicKeyCard card = new PublicKeyCard(name, initials, ByteSequence.of(pair.publicKey()));
            byte[] bytes = made.bytes(new OwnKeyContent(card.name(), card.initials(), Map.of()), pair.seed());
            AtomicFile.<RuntimeException>write(file, out -> out.write(bytes));
            return card;
        } catch (FileAlreadyExistsException e) {
            throw new OwnKeyFailure.AlreadyThere();
        } catch (IOException e) {
            throw new OwnKeyFailure.CannotReadOrWrite();
        }
    }

    static OwnKey open(Path file, Passphrase passphrase) throws OwnKeyFailure {
        byte[] bytes = read(file);
        byte[] head = Arrays.copyOf(bytes, HEAD_BYTES);
        OwnKeyFile opened = new OwnKeyFile(file, ByteSequence.of(head), derived(passphrase, head));
        boolean done = false;
        try {
            byte[] sealed = Arrays.copyOfRange(bytes, HEAD_BYTES, bytes.length - DIGEST_BYTES);
            byte[] plain = new Sealer(opened.key).open(sealed, associated(head));
            try {
                OwnKey key = parse(opened, ByteBuffer.wrap(plain));
                done = true;
                return key;
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (AuthenticationFailure e) {
            throw new OwnKeyFailure.WrongPassphrase();
        } catch (BufferUnderflowException e) {
            throw new OwnKeyFailure.Damaged();
        } finally {
            if (!done) {
                opened.close();
            }
        }
    }

    byte[] bytes(OwnKeyContent content, SecretBytes seed) {
        byte[] name = content.name().getBytes(StandardCharsets.UTF_8);
        byte[] initials = content.initials().getBytes(StandardCharsets.UTF_8);
        int length = 3 * Integer.BYTES
                + name.length
                + initials.length
                + AgreementKey.SEED_BYTES
                + content.senders().size() * (ID_BYTES + AgreementKey.PUBLIC_KEY_BYTES);
        ByteBuffer plain = ByteBuffer.allocate((int) Padding.sizeClass(length, SMALLEST));
        plain.putInt(name.length).put(name).putInt(initials.length).put(initials);
        seed.reveal(plain::put);
        plain.putInt(content.senders().size());
        content.senders().forEach((id, sender) -> plain.put(id.toBytes()).put(sender.toBytes()));
        byte[] sealed = new Sealer(key).seal(plain.array(), associated(head.toBytes()));
        Arrays.fill(plain.array(), (byte) 0);
        byte[] both = ByteBuffer.allocate(HEAD_BYTES + sealed.length)
                .put(head.toBytes())
                .put(sealed)
                .array();
        return ByteBuffer.allocate(both.length + DIGEST_BYTES)
                .put(both)
                .put(Hashes.sha256(both))
                .array();
    }

    private static byte[] read(Path file) throws OwnKeyFailure {
        if (!Files.isRegularFile(file)) {
            throw new OwnKeyFailure.Missing();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST);
        } catch (IOException e) {
            throw new OwnKeyFailure.CannotReadOrWrite();
        }
        if (!Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            throw new OwnKeyFailure.NotAnOwnKey();
        }
        if (bytes.length < HEAD_BYTES + Sealer.OVERHEAD + DIGEST_BYTES
                || !Arrays.equals(
                        Hashes.sha256(Arrays.copyOf(bytes, bytes.length - DIGEST_BYTES)),
                        Arrays.copyOfRange(bytes, bytes.length - DIGEST_BYTES, bytes.length))) {
            throw new OwnKeyFailure.Damaged();
        }
        return bytes;
    }

    private static SecretBytes derived(Passphrase passphrase, byte[] head) throws OwnKeyFailure {
        ByteBuffer fields = ByteBuffer.wrap(head).position(MAGIC.length);
        if (fields.getInt() != VERSION) {
            throw new OwnKeyFailure.NewerFormat();
        }
        int memory = fields.getInt();
        int iterations = fields.getInt();
        int parallelism = fields.getInt();
        if (!Argon2Cost.isBounded(memory, iterations, parallelism)) {
            throw new OwnKeyFailure.Damaged();
        }
        Argon2Cost cost = new Argon2Cost(memory, iterations, parallelism);
        if (cost.work() > Argon2Cost.MOST_WORK) {
            throw new OwnKeyFailure.CostChanged();
        }
        byte[] salt = new byte[SALT_BYTES];
        fields.get(salt);
        try {
            return KeyDerivation.fromPassphrase(passphrase, salt, cost);
        } catch (OutOfMemoryError e) {
            throw new OwnKeyFailure.NotEnoughMemory();
        }
    }

    private static OwnKey parse(OwnKeyFile file, ByteBuffer plain) {
        String name = text(plain);
        String initials = text(plain);
        byte[] seed = take(plain, AgreementKey.SEED_BYTES);
        int count = plain.getInt();
        Map<ByteSequence, ByteSequence> senders = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            ByteSequence id = ByteSequence.of(take(plain, ID_BYTES));
            senders.put(id, ByteSequence.of(take(plain, AgreementKey.PUBLIC_KEY_BYTES)));
        }
        return new OwnKey(file, new OwnKeyContent(name, initials, senders), AgreementKey.of(SecretBytes.taking(seed)));
    }

    private static String text(ByteBuffer plain) {
        return new String(take(plain, plain.getInt()), StandardCharsets.UTF_8);
    }

    private static byte[] take(ByteBuffer plain, int length) {
        if (length < 0 || length > plain.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        plain.get(bytes);
        return bytes;
    }

    private static byte[] associated(byte[] head) {
        return Hashes.frame(ASSOCIATED, head);
    }

    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "OwnKeyFile";
    }
}
