package org.daybook.crypto.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Curve;
import org.daybook.crypto.Hashes;

/**
 * Signs documents with a diary's own key, as {@link DiarySignature} describes.
 *
 * <p>The certificate is the diary's own too (X.509 version 3, RFC 5280), signed with the same key. It names nobody,
 * and is the same each time, byte for byte, since signatures are deterministic (RFC 6979). It shows that two
 * documents come from one diary, not whose diary that is. Thread-safe. The key stays in memory as long as this does.
 */
public final class DiarySigner {
    /** The greatest length of a signature, in bytes. */
    public static final int LONGEST = 2048;

    /** RFC 5280, 4.1.2.5: no well-defined end. */
    private static final Instant NO_END = Instant.parse("9999-12-31T23:59:59Z");

    /** The base point of P-256, compressed (SEC 2, 2.4.2). */
    private static final byte[] BASE_POINT =
            HexFormat.of().parseHex("036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296");

    private static final int SERIAL_BYTES = 16;
    private static final int NAME_BYTES = 4;

    private final ECPrivateKeyParameters key;
    private final Certificate certificate;

    private DiarySigner(ECPrivateKeyParameters key, Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * A signer with a diary's key.
     *
     * @param publicKey X.509 SubjectPublicKeyInfo, DER
     * @param pkcs8 the private half, DER; zeroed
     * @param since when the diary was begun, which starts the certificate's validity
     * @throws IllegalArgumentException if they are not the key pair of a diary
     */
    public static DiarySigner of(byte[] publicKey, byte[] pkcs8, Instant since) {
        try {
            ECPrivateKeyParameters key = read(PrivateKeyInfo.getInstance(pkcs8));
            return new DiarySigner(key, certify(key, publicKey, since));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("no key of a diary", e);
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    /** The certificate, X.509, DER. */
    public byte[] certificate() {
        return DiarySignature.der(certificate);
    }

    /** The SHA-256 of the certificate, by which it is recognised. */
    public byte[] fingerprint() {
        return Hashes.sha256(certificate());
    }

    /**
     * Signs the content with this digest.
     *
     * @param sha256 the SHA-256 of the content, which is not in the signature
     * @return the signature, DER, at most {@value #LONGEST} bytes
     */
    public byte[] sign(byte[] sha256) {
        byte[] attributes = DiarySignature.der(DiarySignature.attributes(certificate, sha256));
        return DiarySignature.of(certificate, sha256, sign(key, attributes));
    }

    /** Names the one curve itself: the library's table of curves costs more to load than the signature to make. */
    private static ECPrivateKeyParameters read(PrivateKeyInfo info) throws IOException {
        if (!SECObjectIdentifiers.secp256r1.equals(info.getPrivateKeyAlgorithm().getParameters())) {
            throw new IllegalArgumentException("not on P-256");
        }
        ECCurve curve = new SecP256R1Curve();
        ECDomainParameters domain =
                new ECDomainParameters(curve, curve.decodePoint(BASE_POINT), curve.getOrder(), curve.getCofactor());
        return new ECPrivateKeyParameters(
                ECPrivateKey.getInstance(info.parsePrivateKey()).getKey(), domain);
    }

    private static Certificate certify(ECPrivateKeyParameters key, byte[] publicKey, Instant since) throws IOException {
        byte[] id = Hashes.framed("daybook.certificate.v1", publicKey);
        X500Name name = new X500Name("CN=Diary " + HexFormat.of().formatHex(id, 0, NAME_BYTES));
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        extensions.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        V3TBSCertificateGenerator fields = new V3TBSCertificateGenerator();
        fields.setSerialNumber(new ASN1Integer(new BigInteger(1, Arrays.copyOf(id, SERIAL_BYTES)).clearBit(127)));
        fields.setSignature(DiarySignature.ECDSA);
        fields.setIssuer(name);
        fields.setSubject(name);
        fields.setStartDate(new Time(Date.from(since)));
        fields.setEndDate(new Time(Date.from(NO_END)));
        fields.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(publicKey));
        fields.setExtensions(extensions.generate());
        TBSCertificate signed = fields.generateTBSCertificate();
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(signed);
        parts.add(DiarySignature.ECDSA);
        parts.add(new DERBitString(sign(key, signed.getEncoded(ASN1Encoding.DER))));
        return Certificate.getInstance(new DERSequence(parts));
    }

    private static byte[] sign(ECPrivateKeyParameters key, byte[] message) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, key);
        BigInteger[] pair = signer.generateSignature(Hashes.sha256(message));
        try {
            return StandardDSAEncoding.INSTANCE.encode(key.getParameters().getN(), pair[0], pair[1]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
