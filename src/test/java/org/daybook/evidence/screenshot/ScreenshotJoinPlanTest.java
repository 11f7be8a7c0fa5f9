package org.daybook.evidence.screenshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.screenshot.ScreenshotJoinPlan.ScreenshotPiece;
import org.junit.jupiter.api.Test;

/** Screenshots are joined at exactly the place where they were cut, or not at all. */
class ScreenshotJoinPlanTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 400;
    private static final int CLOCK = 20;
    private static final int TOP = 60;
    private static final int BOTTOM = HEIGHT - 40;
    private static final int SEEN = BOTTOM - TOP;
    private static final int PAPER = 0xfff0f0f0;
    private static final List<Integer> BUBBLES = List.of(0xffd0e0ff, 0xffffffff);

    /** 40 conversations with each build, 1,000 in the deep profile. */
    @Test
    void everyJoinIsExactAndMostThatCouldBeMadeAreMade() {
        int conversations = Boolean.getBoolean("daybook.deep") ? 1_000 : 40;
        int could = 0;
        int made = 0;
        for (int number = 0; number < conversations; number++) {
            Random random = new Random(number);
            // In every fourth, one message was sent again and again.
            Conversation conversation = Conversation.of(random, number % 4 == 3);
            List<Integer> offsets = offsets(random, conversation.rows.length - SEEN);
            List<RowFingerprints> cuts = new ArrayList<>();
            List<Integer> shuffled = new ArrayList<>(offsets);
            if (number % 2 == 1) {
                Collections.shuffle(shuffled, random);
            }
            for (int offset : shuffled) {
                cuts.add(RowFingerprints.of(conversation.cut(offset, random)));
            }
            ScreenshotJoinPlan plan = ScreenshotJoinPlan.of(cuts);
            assertThat(plan.pieces())
                    .extracting(ScreenshotPiece::picture)
                    .doesNotHaveDuplicates()
                    .hasSize(cuts.size());
            for (int i = 1; i < plan.pieces().size(); i++) {
                ScreenshotPiece before = plan.pieces().get(i - 1);
                ScreenshotPiece piece = plan.pieces().get(i);
                if (piece.isJoined()) {
                    made++;
                    assertThat(shuffled.get(piece.picture()) + piece.first())
                            .as("conversation %d, piece %d", number, i)
                            .isEqualTo(shuffled.get(before.picture()) + before.end());
                }
            }
            if (number % 4 != 3) {
                for (int i = 1; i < offsets.size(); i++) {
                    could += offsets.get(i) - offsets.get(i - 1) < SEEN * 2 / 5 ? 1 : 0;
                }
            }
        }
        assertThat(made).as("of %d", could).isGreaterThan(could * 9 / 10);
    }

    @Test
    void aMessageThatWasSentAgainIsNotTakenForTheSameOne() {
        Random random = new Random(1);
        int[][] again = Conversation.bubble(random, 30, 1);
        int[][] rows =
                Conversation.join(Conversation.of(random, false).rows, again, Conversation.of(random, false).rows);
        Conversation first =
                new Conversation(Conversation.join(Arrays.copyOf(rows, SEEN - 46), again, Conversation.blank(16)));
        Conversation second = new Conversation(
                Conversation.join(Conversation.blank(16), again, Arrays.copyOfRange(rows, 900, 900 + SEEN)));
        ScreenshotJoinPlan plan = ScreenshotJoinPlan.of(
                List.of(RowFingerprints.of(first.cut(0, random)), RowFingerprints.of(second.cut(0, random))));
        assertThat(plan.joins()).isZero();
    }

    @Test
    void aPhotoThatWasSentAgainIsNotTakenForTheSameOneHoweverLargeItIs() {
        for (int part : List.of(22, 30, 50, 60, 80)) {
            Random random = new Random(part);
            int[][] photo = Conversation.bubble(random, SEEN * part / 100, 0);
            int[][] delivered =
                    Conversation.join(Conversation.blank(4), Conversation.bubble(random, 8, 1), Conversation.blank(4));
            int[][] before = Conversation.of(random, false).rows;
            int[][] between = Conversation.of(random, false).rows;
            int[][] rows = Conversation.join(
                    before, photo, delivered, between, photo, delivered, Conversation.of(random, false).rows);
            Conversation conversation = new Conversation(rows);
            int end = before.length + photo.length + delivered.length;
            RowFingerprints first = RowFingerprints.of(conversation.cut(end - SEEN, random));
            RowFingerprints second = RowFingerprints.of(conversation.cut(end + between.length, random));
            assertThat(ScreenshotJoinPlan.of(List.of(first, second)).joins())
                    .as("%d of a hundred", part)
                    .isZero();
        }
    }

    @Test
    void theSamePictureTwiceIsJoinedToNothing() {
        Conversation conversation = Conversation.of(new Random(2), false);
        RowFingerprints one = RowFingerprints.of(conversation.cut(0, new Random(3)));
        RowFingerprints two = RowFingerprints.of(conversation.cut(0, new Random(4)));
        assertThat(ScreenshotJoinPlan.of(List.of(one, two)).joins()).isZero();
    }

    @Test
    void picturesOfOtherSizesAndEmptyOnesAreJoinedToNothing() {
        Picture small = new Picture(2, 2, new int[4]);
        Picture empty = new Picture(WIDTH, HEIGHT, new int[WIDTH * HEIGHT]);
        List<RowFingerprints> cuts = new ArrayList<>();
        for (Picture picture : List.of(small, empty, empty)) {
            cuts.add(RowFingerprints.of(picture));
        }
        ScreenshotJoinPlan plan = ScreenshotJoinPlan.of(cuts);
        assertThat(plan.joins()).isZero();
        assertThat(plan.pieces()).hasSize(3);
    }

    @Test
    void thePaintedPictureHasEveryPixelOfItsPieces() {
        Random random = new Random(5);
        Conversation conversation = Conversation.of(random, false);
        List<Picture> cuts = List.of(conversation.cut(0, random), conversation.cut(100, random));
        ScreenshotJoinPlan plan =
                ScreenshotJoinPlan.of(cuts.stream().map(RowFingerprints::of).toList());
        assertThat(plan.joins()).isEqualTo(1);
        int height = plan.pieces().stream()
                        .mapToInt(piece -> piece.end() - piece.first())
                        .sum()
                + ScreenshotJoinPainter.JOIN;
        ScreenshotJoinPainter painter = new ScreenshotJoinPainter(WIDTH, height);
        for (ScreenshotPiece piece : plan.pieces()) {
            if (piece.isJoined()) {
                painter.between(true);
            }
            int at = painter.at();
            Picture cut = cuts.get(piece.picture());
            painter.add(cut, piece.first(), piece.end());
            assertThat(Arrays.copyOfRange(painter.picture().argb(), at * WIDTH, painter.at() * WIDTH))
                    .isEqualTo(Arrays.copyOfRange(cut.argb(), piece.first() * WIDTH, piece.end() * WIDTH));
        }
        assertThat(painter.at()).isEqualTo(height);
    }

    private static List<Integer> offsets(Random random, int last) {
        List<Integer> offsets = new ArrayList<>(List.of(0));
        int offset = 0;
        while (offsets.size() < 8) {
            offset += 20 + random.nextInt(SEEN + 60);
            if (offset > last) {
                break;
            }
            offsets.add(offset);
        }
        return offsets;
    }

    /** The rows of an invented conversation: bubbles with noise for words, on plain paper. */
    @SuppressWarnings("ArrayRecordComponent") // drawn from, never compared
    private record Conversation(int[][] rows) {
        static Conversation of(Random random, boolean isRepeating) {
            List<int[][]> parts = new ArrayList<>();
            int[][] repeated = bubble(random, 24, 0);
            int rows = 0;
            while (rows < 2_400) {
                boolean again = isRepeating && random.nextInt(4) > 0;
                int[][] bubble = again ? repeated : bubble(random, 14 + random.nextInt(4) * 12, random.nextInt(2));
                int[][] gap = blank(again ? 8 : 4 + random.nextInt(3) * 4);
                parts.add(bubble);
                parts.add(gap);
                rows += bubble.length + gap.length;
            }
            return new Conversation(join(parts.toArray(int[][][]::new)));
        }

        static int[][] bubble(Random random, int height, int who) {
            int[][] bubble = blank(height);
            for (int y = 1; y < height - 1; y++) {
                Arrays.fill(bubble[y], who * 16 + 2, who * 16 + 40, BUBBLES.get(who));
                // Lines of words, with the space between lines.
                for (int x = 4; x < 36 && y % 12 > 2; x++) {
                    bubble[y][who * 16 + x] = random.nextInt(3) == 0 ? 0xff202020 : BUBBLES.get(who);
                }
            }
            return bubble;
        }

        static int[][] blank(int height) {
            int[][] rows = new int[height][WIDTH];
            for (int[] row : rows) {
                Arrays.fill(row, PAPER);
            }
            return rows;
        }

        static int[][] join(int[][]... parts) {
            return Arrays.stream(parts).flatMap(Arrays::stream).toArray(int[][]::new);
        }

        /** A screenshot: a clock that goes on, the name, a part of the conversation, and the field to type in. */
        Picture cut(int offset, Random random) {
            int[] argb = new int[WIDTH * HEIGHT];
            Random still = new Random(99);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    int fixed = still.nextInt(5) == 0 ? 0xff104060 : 0xff80a0b0;
                    boolean scrolls = y >= TOP && y < BOTTOM;
                    argb[y * WIDTH + x] = scrolls
                            ? rows[Math.min(rows.length - 1, offset + y - TOP)][x]
                            : y < CLOCK && x < 12 ? 0xff000000 | random.nextInt(1 << 24) : fixed;
                }
            }
            return new Picture(WIDTH, HEIGHT, argb);
        }
    }
}
