package org.daybook.portfolio.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.crypto.SecretBytes;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.ledger.HeadCode;
import org.daybook.portfolio.PageRanges;

/**
 * What is typed off a sheet of paper: recovery words, the code of a head, that of a portfolio, numbers of pages, a
 * public key.
 */
public final class CodesTarget implements FuzzTarget {
    @Override
    public List<byte[]> seeds() {
        return List.of(
                bytes("legal winner thank year wave sausage worth useful legal winner thank yellow"),
                bytes("142-7QK2M-4XF9A-BCDE3"),
                bytes("142-7QK2M-4XF9A-BCDE3-H5KTN"),
                bytes("4XF9-ABCD-E37Q"),
                bytes("1-3, 7"),
                bytes(card().text()),
                bytes(card().code()));
    }

    /** A public key that is the same in every run. */
    private static PublicKeyCard card() {
        try (AgreementKey pair = AgreementKey.of(SecretBytes.taking(new byte[AgreementKey.SEED_BYTES]))) {
            return new PublicKeyCard("Dana Adeyemi", "DA", ByteSequence.of(pair.publicKey()));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void read(byte[] input) {
        String typed = new String(input, StandardCharsets.UTF_8);
        HeadCode.parse(typed)
                .ifPresent(code -> FuzzTarget.require(
                        HeadCode.parse(code.toString()).orElseThrow().equals(code), "a code that reads otherwise"));
        PageRanges.parse(typed);
        try {
            PublicKeyCard card = PublicKeyCard.parse(typed);
            FuzzTarget.require(PublicKeyCard.parse(card.text()).equals(card), "a public key that reads otherwise");
        } catch (OwnKeyFailure e) {
            FuzzTarget.require(e.getCause() == null, "a failure that carries words");
        }
        try (RecoveryCode code = RecoveryCode.parse(typed.toCharArray())) {
            FuzzTarget.require(code.words().size() == 12, "another number of words");
        } catch (RecoveryCodeFailure e) {
            FuzzTarget.require(e.getCause() == null, "a failure that carries words");
        }
    }
}
