package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Recomputed here from the description of the file format alone, as a stranger would. */
class HashChainTest {
    private static final byte[] VAULT = "sixteen bytes id".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private static byte[] h(String tag, byte[]... parts) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(tag.length());
        out.writeBytes(tag);
        for (byte[] part : parts) {
            out.writeLong(part.length);
            out.write(part);
        }
        return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    }

    @Test
    void itBeginsWithTheVaultsId() throws Exception {
        assertThat(HashChain.start(VAULT)).isEqualTo(h("daybook.start.v1", VAULT));
    }

    @Test
    void eachLinkHoldsTheOneBeforeTheNumberAndTheDigest() throws Exception {
        byte[] previous = HashChain.start(VAULT);
        byte[] digest = Hashes.sha256(VAULT);
        assertThat(HashChain.next(previous, 7, digest))
                .isEqualTo(h("daybook.chain.v1", previous, new byte[] {0, 0, 0, 0, 0, 0, 0, 7}, digest));
    }

    @Property
    void theDigestNeedsOnlyTheHashOfThePartThatIsLeftOut(
            @ForAll @Size(32) byte[] publicSalt,
            @ForAll byte[] publicPart,
            @ForAll @Size(32) byte[] privateSalt,
            @ForAll byte[] privatePart)
            throws Exception {
        byte[] leftOut = h("daybook.private.v1", privateSalt, privatePart);
        assertThat(digest(publicSalt, publicPart, privateSalt, privatePart))
                .isEqualTo(h("daybook.digest.v1", h("daybook.public.v1", publicSalt, publicPart), leftOut));
    }

    private static byte[] digest(byte[] publicSalt, byte[] publicPart, byte[] privateSalt, byte[] privatePart) {
        return HashChain.digest(
                HashChain.publicHash(publicSalt, publicPart), HashChain.privateHash(privateSalt, privatePart));
    }

    @Property
    void theTwoPartsCannotStandForEachOther(@ForAll @Size(32) byte[] salt, @ForAll byte[] one, @ForAll byte[] other) {
        boolean same = Arrays.equals(digest(salt, one, salt, other), digest(salt, other, salt, one));
        assertThat(same).isEqualTo(Arrays.equals(one, other));
    }

    @Property
    void anyChangeChangesTheLink(
            @ForAll @Size(32) byte[] previous, @ForAll @Size(32) byte[] digest, @ForAll @IntRange(max = 255) int bit) {
        byte[] link = HashChain.next(previous, 5, digest);
        byte[] changed = digest.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        assertThat(Arrays.equals(HashChain.next(previous, 5, changed), link)).isFalse();
        assertThat(Arrays.equals(HashChain.next(changed, 5, digest), HashChain.next(digest, 5, digest)))
                .isFalse();
        assertThat(Arrays.equals(HashChain.next(previous, 6, digest), link)).isFalse();
    }
}
