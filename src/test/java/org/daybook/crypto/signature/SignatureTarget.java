package org.daybook.crypto.signature;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.daybook.crypto.Hashes;
import org.daybook.fuzz.FuzzTarget;

/** A signature with its certificate, beside a bundle or inside a PDF. */
public final class SignatureTarget implements FuzzTarget {
    private final byte[] sha256 = Hashes.sha256(new byte[] {1, 2, 3});

    @Override
    public List<byte[]> seeds() {
        Signer.SigningKeyPair pair = Signer.newPair(new SecureRandom());
        byte[] signature = DiarySigner.of(
                        pair.publicKey(), pair.privateKey().clone(), Instant.parse("2026-03-01T09:00:00Z"))
                .sign(sha256);
        return List.of(signature, Arrays.copyOf(signature, signature.length + 64));
    }

    @Override
    public void read(byte[] input) {
        DiarySignature.checkFile(input, sha256);
        DiarySignature.check(input, sha256);
    }
}
