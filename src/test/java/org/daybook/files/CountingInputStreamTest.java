package org.daybook.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Whatever way bytes are taken from a stream, each is counted once, and a limit holds. */
class CountingInputStreamTest {
    private static InputStream ten() {
        return new ByteArrayInputStream(new byte[10]);
    }

    private static final class AtMostFour extends CountingInputStream {
        AtMostFour() {
            super(ten());
        }

        @Override
        protected void check() throws IOException {
            if (count() > 4) {
                throw new IOException("too many");
            }
        }
    }

    @Test
    void eachByteIsCountedOnceHoweverItIsTaken() throws IOException {
        try (CountingInputStream in = new CountingInputStream(ten())) {
            assertThat(in.read()).isZero();
            assertThat(in.count()).isEqualTo(1);
            assertThat(in.read(new byte[4], 1, 3)).isEqualTo(3);
            assertThat(in.count()).isEqualTo(4);
            assertThat(in.skip(2)).isEqualTo(2);
            assertThat(in.count()).isEqualTo(6);
            assertThat(in.readAllBytes()).hasSize(4);
            assertThat(in.count()).isEqualTo(10);
        }
    }

    @Test
    void theEndIsNoByte() throws IOException {
        try (CountingInputStream in = new CountingInputStream(InputStream.nullInputStream())) {
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(new byte[4])).isEqualTo(-1);
            assertThat(in.count()).isZero();
            assertThat(in.markSupported()).isFalse();
        }
    }

    @Test
    void aLimitHoldsHoweverBytesAreTaken() throws IOException {
        try (AtMostFour one = new AtMostFour();
                AtMostFour many = new AtMostFour();
                AtMostFour skipped = new AtMostFour()) {
            one.skipNBytes(4);
            assertThatThrownBy(one::read).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> many.read(new byte[5])).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> skipped.skip(5)).isInstanceOf(IOException.class);
        }
    }
}
