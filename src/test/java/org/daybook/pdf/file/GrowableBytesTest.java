package org.daybook.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a PDF as they are put together: a number that is wrong here breaks the whole file. */
class GrowableBytesTest {
    private static String text(GrowableBytes run) {
        return new String(run.toBytes(), StandardCharsets.ISO_8859_1);
    }

    @Property(tries = 100)
    void aNumberIsWrittenAsPeopleWriteIt(
            @ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long number) {
        GrowableBytes run = new GrowableBytes();
        run.addNumber(number);
        assertThat(text(run)).isEqualTo(Long.toString(number));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9, 10, 99, 100, 101, 1_000_000_000, 4_294_967_296L, -1, -10})
    void soAreThoseWithZerosAndAtTheEdges(long number) {
        GrowableBytes run = new GrowableBytes();
        run.addNumber(number);
        assertThat(text(run)).isEqualTo(Long.toString(number));
    }

    @Property(tries = 100)
    void theLowestBytesOfANumberComeWithTheHighestFirst(
            @ForAll @LongRange(min = 0) long number, @ForAll @IntRange(min = 1, max = 8) int count) {
        GrowableBytes run = new GrowableBytes();
        run.addBinary(number, count);
        long read = 0;
        for (byte part : run.toBytes()) {
            read = read << 8 | (part & 0xff);
        }
        assertThat(run.size()).isEqualTo(count);
        assertThat(read).isEqualTo(count == 8 ? number : number & ((1L << (8 * count)) - 1));
    }

    @Property(tries = 50)
    void allThatIsAddedIsThereInItsOrderHoweverLarge(@ForAll @Size(max = 8) List<@Size(max = 9_000) byte[]> parts)
            throws Exception {
        GrowableBytes run = new GrowableBytes();
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            GrowableBytes other = new GrowableBytes();
            other.add(part);
            run.add(other);
            run.add('|');
            expected.writeBytes(part);
            expected.write('|');
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        run.writeTo(written);
        assertThat(written.toByteArray()).isEqualTo(expected.toByteArray());
        assertThat(run.toBytes()).isEqualTo(expected.toByteArray());
    }

    @Test
    void onceClearedNothingOfBeforeIsLeft() {
        GrowableBytes run = new GrowableBytes();
        run.add("secret words");
        run.clear();
        run.add("x");
        assertThat(text(run)).isEqualTo("x");
        run.add(new byte[] {'a', 'b', 'c'}, 2);
        assertThat(text(run)).isEqualTo("xab");
    }
}
