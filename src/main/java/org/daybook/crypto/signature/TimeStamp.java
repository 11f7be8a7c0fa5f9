package org.daybook.crypto.signature;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * A time-stamp (RFC 3161) fetched outside the program: a service's statement that it saw a digest at a time.
 *
 * <p>The service's signature is checked against the certificate enclosed with it. Whether to trust that certificate
 * is not checked: the program has no list of trusted ones.
 *
 * @param at the service's time
 * @param service the name in the service's certificate, unchanged
 */
public record TimeStamp(Instant at, String service) {

    /**
     * A request for a time-stamp, DER, the same bytes for the same digest.
     *
     * @param sha256 the SHA-256 of what is to be stamped, of which the request holds nothing else
     */
    public static byte[] request(byte[] sha256) {
        MessageImprint imprint =
                new MessageImprint(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE), sha256);
        return DiarySignature.der(new TimeStampReq(imprint, null, null, ASN1Boolean.TRUE, null));
    }

    /**
     * Checks whether {@code response} stamps this digest, and is signed by the service whose certificate it carries.
     *
     * @param response a whole response, DER
     * @return empty if it is invalid
     */
    public static Optional<TimeStamp> check(byte[] response, byte[] sha256) {
        try {
            TimeStampToken token = new TimeStampResponse(response).getTimeStampToken();
            if (token == null || !MessageDigest.isEqual(token.getTimeStampInfo().getMessageImprintDigest(), sha256)) {
                return Optional.empty();
            }
            if (!NISTObjectIdentifiers.id_sha256.equals(token.getTimeStampInfo().getMessageImprintAlgOID())) {
                return Optional.empty();
            }
            X509CertificateHolder certificate = certificate(token);
            if (certificate == null) {
                return Optional.empty();
            }
            SignerInformationVerifier verifier = new JcaSimpleSignerInfoVerifierBuilder().build(certificate);
            token.validate(verifier);
            return Optional.of(new TimeStamp(
                    token.getTimeStampInfo().getGenTime().toInstant(),
                    certificate.getSubject().toString()));
        } catch (IOException
                | TSPException
                | OperatorCreationException
                | java.security.cert.CertificateException
                | RuntimeException e) {
            // Whatever a hostile file causes, this is not a valid time-stamp.
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable X509CertificateHolder certificate(TimeStampToken token) {
        Collection<X509CertificateHolder> found = token.getCertificates().getMatches(token.getSID());
        return found.stream().findFirst().orElse(null);
    }
}
