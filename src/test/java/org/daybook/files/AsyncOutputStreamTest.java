package org.daybook.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AsyncOutputStreamTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatIsGivenArrivesInItsOrderWhateverTheLengths() throws IOException {
        Random random = new Random(3);
        ByteArrayOutputStream given = new ByteArrayOutputStream();
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        try (AsyncOutputStream behind = new AsyncOutputStream(arrived)) {
            for (int i = 0; i < 300; i++) {
                byte[] piece = new byte[random.nextInt(i % 10 == 0 ? 600_000 : 3000)];
                random.nextBytes(piece);
                given.write(piece);
                behind.write(piece);
                given.write(i);
                behind.write(i);
            }
            behind.finish();
        }
        assertThat(arrived.toByteArray()).isEqualTo(given.toByteArray());
    }

    @Test
    void aDiskThatRefusesIsSaidToWhoeverGoesOnWriting() throws IOException {
        IOException full = new IOException("No space left on device");
        OutputStream refusing = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw full;
            }
        };
        try (AsyncOutputStream behind = new AsyncOutputStream(refusing)) {
            assertThatThrownBy(() -> {
                        while (true) {
                            behind.write(new byte[100_000]);
                        }
                    })
                    .isSameAs(full);
        }
        try (AsyncOutputStream behind = new AsyncOutputStream(refusing)) {
            behind.write(1);
            assertThatThrownBy(behind::finish).isSameAs(full);
        }
    }

    @Test
    void aFaultOfTheMachineIsSaidToWhoeverWritesAndNobodyWaitsForEver() throws IOException {
        OutOfMemoryError fault = new OutOfMemoryError();
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int value) {
                throw fault;
            }
        };
        assertTimeoutPreemptively(PATIENCE, () -> {
            try (AsyncOutputStream behind = new AsyncOutputStream(failing)) {
                behind.write(1);
                assertThatThrownBy(behind::finish).isSameAs(fault);
            }
        });
    }

    @Test
    void whatIsGivenUpIsNotWrittenOn() throws IOException {
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        try (AsyncOutputStream behind = new AsyncOutputStream(arrived)) {
            behind.write(new byte[1000]);
        }
        assertThat(arrived.size()).isZero();
    }
}
