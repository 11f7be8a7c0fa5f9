package org.daybook.crypto.signature;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.daybook.crypto.Hashes;

/**
 * A detached CMS signature (RFC 5652) of the baseline level of CAdES and PAdES (ETSI EN 319 122-1 and 319 142-1,
 * level B-B): ECDSA over P-256 with SHA-256, with the signed attributes content type, message digest and signing
 * certificate (RFC 5035), and the certificate inside. It holds no time.
 *
 * <p>A signature has only one valid encoding, so that changing any byte invalidates it.
 *
 * @param certificate the certificate inside, X.509, DER
 * @param since when the diary was begun, as the certificate says
 */
public record DiarySignature(byte[] certificate, Instant since) {
    static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

    /** The SHA-256 of the certificate, by which it is recognised. */
    public byte[] fingerprint() {
        return Hashes.sha256(certificate);
    }

    /** The public key in the certificate, X.509 SubjectPublicKeyInfo, DER. */
    public byte[] publicKey() {
        return der(Certificate.getInstance(certificate).getSubjectPublicKeyInfo());
    }

    /**
     * As {@link #check}, for a signature in its own file: nothing may follow it.
     *
     * @return empty if it is invalid, or if anything follows it
     */
    public static Optional<DiarySignature> checkFile(byte[] der, byte[] sha256) {
        boolean zeroLast = der.length > 0 && der[der.length - 1] == 0;
        // A signature ends with its own last byte; if that were a zero, a signature one byte shorter would hold as
        // well.
        boolean longer =
                zeroLast && check(Arrays.copyOf(der, der.length - 1), sha256).isPresent();
        return longer ? Optional.empty() : check(der, sha256);
    }

    /**
     * Checks whether {@code der} signs the content with this digest, and is exactly in the form a diary writes.
     *
     * @param der the signature; zeros may follow it, as they do in a PDF
     * @return empty if it is invalid
     */
    public static Optional<DiarySignature> check(byte[] der, byte[] sha256) {
        try (ASN1InputStream in = new ASN1InputStream(der, true)) {
            ContentInfo outer = ContentInfo.getInstance(in.readObject());
            SignedData data = SignedData.getInstance(outer.getContent());
            Certificate certificate =
                    Certificate.getInstance(data.getCertificates().getObjectAt(0));
            SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
            byte[] signature = signer.getEncryptedDigest().getOctets();
            byte[] rebuilt = of(certificate, sha256, signature);
            byte[] key = der(certificate.getSubjectPublicKeyInfo());
            boolean holds = startsWith(der, rebuilt)
                    && Signer.verifies(key, der(attributes(certificate, sha256)), signature)
                    && Signer.verifies(
                            key,
                            der(certificate.getTBSCertificate()),
                            certificate.getSignature().getOctets());
            return holds
                    ? Optional.of(new DiarySignature(
                            der(certificate),
                            certificate.getStartDate().getDate().toInstant()))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Whatever a hostile file causes, this is not a signature of a diary.
            return Optional.empty();
        }
    }

    /** The whole structure around a signature over {@link #attributes}. */
    static byte[] of(Certificate certificate, byte[] sha256, byte[] signature) {
        SignerInfo signer = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(
                        certificate.getIssuer(), certificate.getSerialNumber().getValue())),
                SHA256,
                attributes(certificate, sha256),
                ECDSA,
                new DEROctetString(signature),
                (ASN1Set) null);
        SignedData data = new SignedData(
                new DERSet(SHA256),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(certificate),
                null,
                new DERSet(signer));
        return der(new ContentInfo(CMSObjectIdentifiers.signedData, data));
    }

    /** The bytes signed: the attributes as a set in DER, which orders them. */
    static ASN1Set attributes(Certificate certificate, byte[] sha256) {
        ESSCertIDv2 id = new ESSCertIDv2(Hashes.sha256(der(certificate)));
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(sha256))));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {id}))));
        return new DERSet(attributes);
    }

    static byte[] der(ASN1Encodable value) {
        try {
            return ASN1Primitive.class.cast(value.toASN1Primitive()).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean startsWith(byte[] der, byte[] rebuilt) {
        return der.length >= rebuilt.length
                && MessageDigest.isEqual(Arrays.copyOf(der, rebuilt.length), rebuilt)
                && isZero(der, rebuilt.length);
    }

    private static boolean isZero(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
