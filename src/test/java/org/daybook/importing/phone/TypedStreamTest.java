package org.daybook.importing.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TypedStreamTest {
    private static final byte[] STREAM = TypedStreams.of("I know where you are 🙂");

    @Test
    void wordsOfAnyLengthAreRead() {
        for (int length : new int[] {0, 1, 127, 128, 255, 0x7fff, 0x8000, 100_000}) {
            String words = "ä".repeat(length / 2) + "a".repeat(length % 2);
            assertThat(TypedStream.text(TypedStreams.of(words)))
                    .as("%d bytes", length)
                    .isEqualTo(words);
        }
    }

    @Test
    void whatIsNoStreamHasNoWords() {
        assertThat(TypedStream.text(new byte[0])).isEmpty();
        assertThat(TypedStream.text("NSString\u0001+\u0003abc".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void aLengthBeyondTheEndHasNoWords() {
        String stream = "\u0004\u000bstreamtyped\u0084NSString\u0084\u0001+";
        for (String length :
                new String[] {"", "\u007f", "\u0081", "\u0081\u00ff\u00ff", "\u0082\u00ff\u00ff\u00ff\u00ff", "\u0083"
                }) {
            assertThat(TypedStream.text((stream + length).getBytes(StandardCharsets.ISO_8859_1)))
                    .isEmpty();
        }
    }

    @Property(tries = 5_000)
    void aChangedOrShortenedStreamHasNoMoreWordsThanBytes(
            @ForAll @IntRange(max = 300) int at, @ForAll byte value, @ForAll @IntRange(max = 300) int length) {
        byte[] changed = STREAM.clone();
        changed[at % changed.length] = value;
        byte[] cut = Arrays.copyOf(changed, length % (changed.length + 1));
        assertThat(TypedStream.text(changed)).hasSizeLessThanOrEqualTo(changed.length);
        assertThat(TypedStream.text(cut)).hasSizeLessThanOrEqualTo(cut.length);
    }

    @Property
    void randomBytesHaveNoMoreWordsThanBytes(@ForAll byte[] bytes) {
        assertThat(TypedStream.text(bytes)).hasSizeLessThanOrEqualTo(bytes.length);
    }
}
