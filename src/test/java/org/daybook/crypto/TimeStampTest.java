package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.Test;

class TimeStampTest {
    private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");

    private final byte[] sha256 = Hashes.sha256(new byte[] {1, 2, 3});

    /** A service of our own, with nothing of the class under test but the request. */
    private static byte[] stamped(byte[] request) throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(256);
        KeyPair pair = keys.generateKeyPair();
        X500Name name = new X500Name("CN=Some time-stamping service");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(AT.minusSeconds(60)),
                Date.from(AT.plusSeconds(60)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        X509CertificateHolder certificate =
                builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", pair.getPrivate(), certificate),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256))
                .generate(new TimeStampRequest(request), BigInteger.TWO, Date.from(AT))
                .getEncoded();
    }

    @Test
    void saysWhenWhatWasAskedForWasSeen() throws Exception {
        TimeStamp stamp =
                TimeStamp.check(stamped(TimeStamp.request(sha256)), sha256).orElseThrow();
        assertThat(stamp.at()).isEqualTo(AT);
        assertThat(stamp.service()).contains("Some time-stamping service");
    }

    @Test
    void aRequestIsTheSameEachTimeAndAsksForTheCertificate() throws Exception {
        assertThat(TimeStamp.request(sha256)).isEqualTo(TimeStamp.request(sha256));
        TimeStampRequest request = new TimeStampRequest(TimeStamp.request(sha256));
        assertThat(request.getCertReq()).isTrue();
        assertThat(request.getMessageImprintDigest()).isEqualTo(sha256);
    }

    @Test
    void doesNotHoldForAnythingElse() throws Exception {
        assertThat(TimeStamp.check(stamped(TimeStamp.request(sha256)), Hashes.sha256(new byte[0])))
                .isEmpty();
    }

    @Test
    void doesNotHoldIfItIsNoneAtAll() {
        assertThat(TimeStamp.check(new byte[] {1, 2, 3}, sha256)).isEmpty();
        assertThat(TimeStamp.check(new byte[0], sha256)).isEmpty();
    }

    @Test
    void doesNotHoldIfTheSignatureWasChanged() throws Exception {
        byte[] response = stamped(TimeStamp.request(sha256));
        response[response.length - 3] ^= 1;
        assertThat(TimeStamp.check(response, sha256)).isEmpty();
    }
}
