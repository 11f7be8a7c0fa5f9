package org.daybook.portfolio.bundle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.daybook.crypto.ByteSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    private static final String A = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String B = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    private static Optional<Manifest> ofPayload(String text) {
        return Manifest.parse(text.getBytes(StandardCharsets.UTF_8), true);
    }

    @Test
    void eachLineIsADigestAndAName() {
        assertThat(ofPayload(A + "  data/one.pdf\n" + B + "  data/exhibits/SB1_front door.jpg\n"))
                .contains(new Manifest(Map.of(
                        "data/one.pdf", ByteSequence.ofHex(A),
                        "data/exhibits/SB1_front door.jpg", ByteSequence.ofHex(B))));
    }

    @Test
    void aListOfTagFilesNamesNoneOfThePayloadAndTheOtherWayRound() {
        byte[] tag = (A + "  bagit.txt\n").getBytes(StandardCharsets.UTF_8);
        byte[] payload = (A + "  data/one.pdf\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Manifest.parse(tag, false)).isPresent();
        assertThat(Manifest.parse(tag, true)).isEmpty();
        assertThat(Manifest.parse(payload, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                A + "  data/one.pdf",
                A + " data/one.pdf\n",
                A + "\tdata/one.pdf\n",
                A + "  data/one.pdf\n\n",
                A + "  data/one.pdf\r\n",
                "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa  data/one.pdf\n",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa  data/one.pdf\n",
                A + "  \n",
                A + "  data/../../etc/passwd\n",
                A + "  data//one.pdf\n",
                A + "  data/one.pdf.\n",
                A + "  data/one\\two.pdf\n",
                A + "  data/one:two.pdf\n",
                A + "  /data/one.pdf\n",
                A + "  data/one.pdf\n" + B + "  data/one.pdf\n"
            })
    void anyOtherFormAnUnsafeNameOrANameTwiceIsRefused(String text) {
        assertThat(ofPayload(text)).isEmpty();
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertThat(ofPayload(A + "  data/" + "x".repeat(1024 - 5) + "\n")).isPresent();
        assertThat(ofPayload(A + "  data/" + "x".repeat(1024 - 4) + "\n")).isEmpty();
    }

    @Test
    void bytesThatAreNotTextAreRefused() {
        byte[] bytes = (A + "  data/one.pdf\n").getBytes(StandardCharsets.UTF_8);
        bytes[70] = (byte) 0xff;
        assertThat(Manifest.parse(bytes, true)).isEmpty();
    }

    @Property
    void anyBytesAreAManifestOrNone(@ForAll @Size(max = 200) byte[] bytes) {
        Manifest.parse(bytes, true);
        Manifest.parse(bytes, false);
    }
}
