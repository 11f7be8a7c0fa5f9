package org.daybook.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.daybook.crypto.Hashes;
import org.junit.jupiter.api.Test;

class DiarySignatureTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T09:00:00Z");

    private final Signer.SigningKeyPair pair = Signer.newPair(new SecureRandom());
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

    /** The certificate is in every portfolio of a diary that was already given to somebody. */
    @Test
    void theCertificateOfAKeyNeverChanges() {
        byte[] publicKey = HexFormat.of()
                .parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200044b73cdde5031638844b21a7bea0973d8e5dd9b"
                        + "8303e6b49883332a0b8b3c83242fd60958f71d1dad528cdc7587304d22e439764ccc5e769456761d7e0c0aaec8");
        byte[] privateKey = HexFormat.of()
                .parseHex("3041020100301306072a8648ce3d020106082a8648ce3d0301070427302502010104201006eac62646241cd8edcc"
                        + "ac5a83dd3e1bade02ca4f0a15910d520c006fbffab");
        DiarySigner signer = DiarySigner.of(publicKey, privateKey, Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(signer.fingerprint())
                .asHexString()
                .isEqualToIgnoringCase("74e9980f3a354e10d6ffaa5ea04c5d09f52c2886956058273f5e859f6ef36e41");
    }

    @Test
    void aKeyOnAnotherCurveIsNotADiarys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        KeyPair other = generator.generateKeyPair();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiarySigner.of(
                        other.getPublic().getEncoded(), other.getPrivate().getEncoded(), SINCE));
    }

    @Test
    void theKeyIsWipedFromWhatItWasReadFrom() {
        byte[] key = pair.privateKey().clone();
        DiarySigner.of(pair.publicKey(), key, SINCE);
        assertThat(key).containsOnly(0);
    }
}
