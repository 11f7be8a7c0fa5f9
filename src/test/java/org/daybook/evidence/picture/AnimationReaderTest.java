package org.daybook.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.FileKind;
import org.daybook.files.MemoryChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Animated pictures, seen one by one. The files are 48 by 36 pixels and show five times a yellow square of 8 on blue,
 * each time 8 further right and 4 further down, for a quarter of a second; FFmpeg made them, of pictures that are only
 * where something changes.
 */
class AnimationReaderTest {
    private static final int BLUE = 0xff000080;
    private static final int YELLOW = 0xffffff00;
    private static final int SIDE = 8;
    private static final int DOWN = 4;
    private static final long QUARTER = 250;
    private static final int DAMAGED = 300;

    private final AnimationReader reader = new AnimationReader(new PictureReader());

    private static byte[] made(String name) throws IOException {
        try (InputStream in = AnimationReaderTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private AnimationStep read(byte[] content, int number) throws PictureFailure, IOException {
        return reader.read(new MemoryChannel(content.clone()), number, PictureBounds.SCREEN, () -> false);
    }

    private static int at(AnimationStep step, int x, int y) {
        return step.picture().argb()[y * step.picture().width() + x];
    }

    @ParameterizedTest
    @ValueSource(strings = {"square.gif", "square.webp"})
    void eachIsComposedOfThoseBeforeItInWhateverOrderTheyAreSeen(String name) throws Exception {
        byte[] content = made(name);
        for (int number : new int[] {1, 4, 2, 5, 3}) {
            AnimationStep step = read(content, number);
            assertThat(step.number()).isEqualTo(number);
            assertThat(step.count()).isEqualTo(5);
            assertThat(step.time()).isEqualTo((number - 1) * QUARTER);
            int left = SIDE * number;
            int top = DOWN * number;
            for (int y = 0; y < 36; y++) {
                for (int x = 0; x < 48; x++) {
                    boolean inside = x >= left && x < left + SIDE && y >= top && y < top + SIDE;
                    Seen.assertNear(at(step, x, y), inside ? YELLOW : BLUE);
                }
            }
        }
        assertThat(read(content, 99).number()).isEqualTo(5);
    }

    @Test
    void whatAPictureLeavesBehindIsKeptClearedOrTakenBack() throws Exception {
        byte[] gif = made("square.gif");
        Seen.assertNear(at(read(gif, 3), 10, 6), BLUE);
        // In the control block before the second: 2 for 'clear', 3 for 'as it was before'.
        int control = (int) Animation.of(new CachedContentReader(new MemoryChannel(gif.clone())), FileKind.GIF)
                        .steps()
                        .get(1)
                        .at()
                + 3;
        int others = gif[control] & ~0x1c;
        gif[control] = (byte) (others | 2 << 2);
        assertThat(at(read(gif, 3), 10, 6)).isZero();
        gif[control] = (byte) (others | 3 << 2);
        Seen.assertNear(at(read(gif, 3), 10, 6), YELLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"square.gif", "square.webp"})
    void ofOneThatIsCutOffThoseThatAreWholeAreSeen(String name) throws Exception {
        byte[] content = made(name);
        FileKind kind = name.endsWith("gif") ? FileKind.GIF : FileKind.WEBP;
        List<Animation.AnimationFrame> steps = Animation.of(
                        new CachedContentReader(new MemoryChannel(content.clone())), kind)
                .steps();
        byte[] cut =
                Arrays.copyOf(content, (int) steps.get(3).at() + steps.get(3).length() / 2);
        assertThat(read(cut, 3).count()).isEqualTo(3);
        assertThat(read(cut, 3).picture().whole()).isFalse();
        assertThat(read(cut, 1).picture().whole()).isFalse();
        assertThat(read(content, 3).picture().whole()).isTrue();
    }

    @Test
    void oneThatOnlyLacksItsEndMarkIsWhole() throws Exception {
        byte[] gif = made("square.gif");
        assertThat(read(Arrays.copyOf(gif, gif.length - 1), 5).picture().whole())
                .isTrue();
    }

    @Test
    void oneThatSaysItIsVastIsNotComposed() throws Exception {
        byte[] gif = made("square.gif");
        Arrays.fill(gif, 6, 10, (byte) 0x70);
        assertThat(read(gif, 2).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"square.gif", "square.webp"})
    void aDamagedOneIsSeenOrRefused(String name) throws Exception {
        byte[] whole = made(name);
        Random random = new Random(20_261_128);
        for (int i = 0; i < DAMAGED; i++) {
            byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 4));
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[12 + random.nextInt(damaged.length - 12)] = (byte) random.nextInt();
            }
            try {
                Picture seen = read(damaged, 1 + random.nextInt(5)).picture();
                assertThat(seen.argb()).hasSize(seen.width() * seen.height());
            } catch (PictureFailure e) {
                assertThat(e).isNotInstanceOf(PictureFailure.Cancelled.class);
            }
        }
    }
}
