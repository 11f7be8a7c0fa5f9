package org.daybook.vault.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.SecretBytes;
import org.daybook.crypto.stream.CipherWarmUp;
import org.daybook.crypto.stream.SealedSegments;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The body of an entry and a file, sealed into their place in the diary and opened again, beside AES-GCM of the JDK alone
 * and beside copying the same bytes. The cipher is warmed up first, as the program does.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets it up.
public class SealKernel {
    private static final int ID_BYTES = 16;
    private static final int CHAIN_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Param({"1024", "1048576"})
    private int bytes;

    private final SecureRandom random = new SecureRandom();
    private final byte[] vaultId = random(ID_BYTES);
    private final byte[] blobId = random(ID_BYTES);
    private final byte[] chain = random(CHAIN_BYTES);
    private final SecretBytes fileKey = SecretBytes.random(random, VaultKeys.KEY_BYTES);
    private final SecretKeySpec bareKey = new SecretKeySpec(random(VaultKeys.KEY_BYTES), "AES");
    private final BlobCipher files = new BlobCipher(vaultId);
    private VaultKeys keys;
    private BodySealer sealer;
    private byte[] plain;
    private byte[] sealedEntry;
    private Segments sealedFile;
    private Cipher bareCipher;

    @Setup
    public void setUp() throws IOException, GeneralSecurityException {
        keys = new VaultKeys(SecretBytes.random(random, VaultKeys.KEY_BYTES), vaultId);
        sealer = new BodySealer(keys, vaultId, true);
        plain = random(bytes);
        sealedEntry = sealEntry();
        sealedFile = sealFile();
        bareCipher = Cipher.getInstance("AES/GCM/NoPadding");
        CipherWarmUp.run();
    }

    @TearDown
    public void tearDown() {
        keys.close();
        fileKey.close();
    }

    @Benchmark
    public byte[] sealEntry() {
        return sealer.seal(1, chain, EntryBodyParts.of(plain));
    }

    @Benchmark
    public EntryBodyParts openEntry() throws AuthenticationFailure {
        return sealer.open(1, chain, sealedEntry);
    }

    @Benchmark
    public Segments sealFile() throws IOException {
        Segments segments = new Segments(new ArrayList<>());
        try (OutputStream out = files.sealing(blobId, fileKey, segments.list::add)) {
            out.write(plain);
        }
        return segments;
    }

    @Benchmark
    public ByteBuffer openFile() throws IOException {
        ByteBuffer opened = ByteBuffer.allocate(bytes);
        try (var content = files.opening(blobId, fileKey, bytes, sealedFile)) {
            while (opened.hasRemaining() && content.read(opened) >= 0) {
                // Every byte is opened.
            }
        }
        return opened;
    }

    @Benchmark
    public byte[] bareSeal() throws GeneralSecurityException {
        bareCipher.init(Cipher.ENCRYPT_MODE, bareKey, new GCMParameterSpec(TAG_BITS, random(NONCE_BYTES)));
        bareCipher.updateAAD(chain);
        return bareCipher.doFinal(plain);
    }

    @Benchmark
    public byte[] bareCopy() {
        return plain.clone();
    }

    private byte[] random(int length) {
        byte[] made = new byte[length];
        random.nextBytes(made);
        return made;
    }

    /** A sealed file in memory. */
    public record Segments(List<byte[]> list) implements SealedSegments {
        @Override
        public long length() {
            return list.stream().mapToLong(segment -> segment.length).sum();
        }

        @Override
        public byte[] segment(long n) {
            return n < list.size() ? list.get((int) n) : new byte[0];
        }
    }
}
