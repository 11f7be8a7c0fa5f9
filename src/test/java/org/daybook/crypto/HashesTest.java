package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HashesTest {
    @Test
    void theVectorOfTheStandardHolds() {
        assertThat(HexFormat.of().formatHex(Hashes.sha256(new byte[] {'a', 'b', 'c'})))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aFramePutsEachLengthBeforeItsPart() throws Exception {
        byte[] expected = HexFormat.of()
                .parseHex("0000000000000003" + "746167" + "0000000000000002" + "0102" + "0000000000000000");
        byte[] frame = Hashes.frame("tag", new byte[] {1, 2}, new byte[0]);
        assertThat(frame).isEqualTo(expected);
        assertThat(Hashes.framed("tag", new byte[] {1, 2}, new byte[0]))
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(expected));
    }

    @Test
    void integersAreEightBytesBigEndian() {
        assertThat(Hashes.int64(0x0102030405060708L)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Property
    void theHashIsOfTheFrame(@ForAll @Size(max = 5) List<byte[]> parts) throws Exception {
        byte[][] array = parts.toArray(byte[][]::new);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeFrame(new DataOutputStream(bytes), array);
        assertThat(Arrays.equals(Hashes.frame("any.tag", array), bytes.toByteArray()))
                .isTrue();
        assertThat(Hashes.framed("any.tag", array))
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }

    @Property
    void differentPartsNeverGiveTheSameFrame(
            @ForAll @Size(max = 4) List<byte[]> one, @ForAll @Size(max = 4) List<byte[]> other) {
        byte[][] first = one.toArray(byte[][]::new);
        byte[][] second = other.toArray(byte[][]::new);
        assertThat(Arrays.equals(Hashes.frame("t", first), Hashes.frame("t", second)))
                .isEqualTo(Arrays.deepEquals(first, second));
    }

    /** The case that joining without lengths gets wrong: the same bytes, cut elsewhere. */
    @Property
    void bytesCutElsewhereNeverGiveTheSameFrame(@ForAll @Size(min = 1, max = 64) byte[] bytes) {
        byte[] whole = Hashes.frame("t", bytes, new byte[0]);
        for (int cut = 0; cut < bytes.length; cut++) {
            byte[] parted = Hashes.frame("t", Arrays.copyOf(bytes, cut), Arrays.copyOfRange(bytes, cut, bytes.length));
            assertThat(Arrays.equals(parted, whole)).isFalse();
        }
        assertThat(Arrays.equals(Hashes.frame("t", bytes), whole)).isFalse();
    }

    private static void writeFrame(DataOutputStream out, byte[][] parts) throws IOException {
        out.writeLong("any.tag".length());
        out.writeBytes("any.tag");
        for (byte[] part : parts) {
            out.writeLong(part.length);
            out.write(part);
        }
    }
}
