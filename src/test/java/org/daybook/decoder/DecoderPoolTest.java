package org.daybook.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.daybook.files.MemoryChannel;
import org.junit.jupiter.api.Test;

/** Whoever waits for a decoder is told when there will be none. */
class DecoderPoolTest {
    private static final int CLOSINGS = 40;

    @Test
    void nobodyWaitsForADecoderThatIsNotStartedAnyMoreOnceItWasClosed() throws Exception {
        for (int i = 0; i < CLOSINGS; i++) {
            DecoderPool pool = new DecoderPool(DecoderLimits.USUAL);
            pool.prepare();
            Thread waiting = Thread.ofPlatform().daemon().start(() -> {
                try {
                    pool.begin(new MemoryChannel(new byte[1]), () -> false).close();
                } catch (DecoderLostException closed) {
                    // There is none.
                }
            });
            Thread.sleep(Duration.ofNanos(i * 100_000L));
            pool.close();
            assertThat(waiting.join(Duration.ofSeconds(20))).as("closing %d", i).isTrue();
        }
    }
}
