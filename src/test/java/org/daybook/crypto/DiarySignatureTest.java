package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;

class DiarySignatureTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T09:00:00Z");

    private final Signer.Pair pair = Signer.newPair(new SecureRandom());
    private final byte[] content = {1, 2, 3};
    private final byte[] sha256 = Hashes.sha256(content);

    private DiarySigner signer() {
        return DiarySigner.of(pair.publicKey(), pair.privateKey().clone(), SINCE);
    }

    @Test
    void holdsForWhatWasSignedAndNamesTheCertificate() {
        DiarySignature found =
                DiarySignature.check(signer().sign(sha256), sha256).orElseThrow();
        assertThat(found.fingerprint()).isEqualTo(signer().fingerprint());
        assertThat(found.since()).isEqualTo(SINCE);
    }

    @Test
    void isTheSameEachTime() {
        assertThat(signer().sign(sha256))
                .isEqualTo(signer().sign(sha256))
                .hasSizeLessThanOrEqualTo(DiarySigner.LONGEST);
    }

    @Test
    void doesNotHoldForAnythingElse() {
        assertThat(DiarySignature.check(signer().sign(sha256), Hashes.sha256(new byte[] {1})))
                .isEmpty();
    }

    @Test
    void zerosMayFollowAsInAPdfButNothingElse() {
        byte[] signature = signer().sign(sha256);
        byte[] followed = Arrays.copyOf(signature, signature.length + 100);
        assertThat(DiarySignature.check(followed, sha256)).isPresent();
        followed[followed.length - 1] = 1;
        assertThat(DiarySignature.check(followed, sha256)).isEmpty();
    }

    @Test
    void doesNotHoldIfAnyByteWasChanged() {
        byte[] signature = signer().sign(sha256);
        for (int i = 0; i < signature.length; i++) {
            byte[] changed = signature.clone();
            changed[i] ^= 1;
            assertThat(DiarySignature.check(changed, sha256)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void doesNotHoldIfItIsCutOffOrIsNoneAtAll() {
        byte[] signature = signer().sign(sha256);
        for (int length = 0; length < signature.length; length += 7) {
            assertThat(DiarySignature.check(Arrays.copyOf(signature, length), sha256))
                    .isEmpty();
        }
    }

    @Test
    void anotherLibrarySaysTheSame() throws Exception {
        CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(content), signer().sign(sha256));
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(signer().certificate()));
        certificate.verify(certificate.getPublicKey());
        SignerInformation one = data.getSignerInfos().getSigners().iterator().next();
        assertThat(one.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)))
                .isTrue();
        assertThat(certificate.getSubjectX500Principal().getName()).startsWith("CN=Diary ");
    }

    @Test
    void theKeyIsWipedFromWhatItWasReadFrom() {
        byte[] key = pair.privateKey().clone();
        DiarySigner.of(pair.publicKey(), key, SINCE);
        assertThat(key).containsOnly(0);
    }
}
