package org.daybook.ui.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A box stays on its picture, and is never too small to be seen, whatever is done to it. */
class CoverBoxBoundsTest {
    private static final double NEARLY = 1e-9;

    private static void requireOnThePicture(CoverBoxBounds box) {
        assertThat(box.left()).isBetween(0.0, 1 - CoverBoxBounds.SMALLEST + NEARLY);
        assertThat(box.top()).isBetween(0.0, 1 - CoverBoxBounds.SMALLEST + NEARLY);
        assertThat(box.width()).isGreaterThanOrEqualTo(CoverBoxBounds.SMALLEST - NEARLY);
        assertThat(box.height()).isGreaterThanOrEqualTo(CoverBoxBounds.SMALLEST - NEARLY);
        assertThat(box.left() + box.width()).isLessThanOrEqualTo(1 + NEARLY);
        assertThat(box.top() + box.height()).isLessThanOrEqualTo(1 + NEARLY);
    }

    private static void requireAlike(CoverBoxBounds one, CoverBoxBounds other, double apart) {
        Offset<Double> most = Offset.offset(apart);
        assertThat(one.left()).isCloseTo(other.left(), most);
        assertThat(one.top()).isCloseTo(other.top(), most);
        assertThat(one.width()).isCloseTo(other.width(), most);
        assertThat(one.height()).isCloseTo(other.height(), most);
    }

    @Property(tries = 100)
    void anyTwoCornersMakeABoxOnThePicture(
            @ForAll @DoubleRange(min = -3, max = 3) double x1,
            @ForAll @DoubleRange(min = -3, max = 3) double y1,
            @ForAll @DoubleRange(min = -3, max = 3) double x2,
            @ForAll @DoubleRange(min = -3, max = 3) double y2) {
        CoverBoxBounds box = CoverBoxBounds.between(x1, y1, x2, y2);
        requireOnThePicture(box);
        assertThat(CoverBoxBounds.between(x2, y2, x1, y1)).isEqualTo(box);
        assertThat(CoverBoxBounds.between(x1, y2, x2, y1)).isEqualTo(box);
    }

    @Property(tries = 100)
    void itStaysThereHoweverItIsMovedAndResized(
            @ForAll @DoubleRange(min = 0, max = 1) double x,
            @ForAll @DoubleRange(min = 0, max = 1) double y,
            @ForAll @Size(8) double[] steps) {
        CoverBoxBounds box = CoverBoxBounds.between(x, y, x, y);
        for (int step = 0; step + 1 < steps.length; step += 2) {
            double byX = steps[step] % 1;
            double byY = steps[step + 1] % 1;
            box = step % 4 == 0 ? box.moved(byX, byY) : box.resized(byX, byY);
            requireOnThePicture(box);
        }
    }

    @Property(tries = 100)
    void theSmallestBoxAtTheFarEdgesCanStillBeResized(
            @ForAll @DoubleRange(min = 0, max = 1) double x, @ForAll @DoubleRange(min = 0, max = 1) double y) {
        CoverBoxBounds edge = CoverBoxBounds.between(x, y, x, y).moved(1, 1);
        requireOnThePicture(edge.resized(0.01, 0.01));
        requireOnThePicture(edge.resized(-0.01, -0.01));
    }

    @Test
    void movingLeavesItsSizeAndResizingItsUpperLeftCorner() {
        CoverBoxBounds moved = CoverBoxBounds.MIDDLE.moved(0.05, -0.1);
        requireAlike(moved, new CoverBoxBounds(0.4, 0.35, 0.3, 0.1), NEARLY);
        CoverBoxBounds resized = CoverBoxBounds.MIDDLE.resized(0.05, -0.02);
        requireAlike(resized, new CoverBoxBounds(0.35, 0.45, 0.35, 0.08), NEARLY);
    }

    @Test
    void itStopsAtTheEdgesAndAtItsSmallest() {
        assertThat(CoverBoxBounds.MIDDLE.moved(-2, -2)).isEqualTo(new CoverBoxBounds(0, 0, 0.3, 0.1));
        assertThat(CoverBoxBounds.MIDDLE.moved(2, 2)).isEqualTo(new CoverBoxBounds(0.7, 0.9, 0.3, 0.1));
        CoverBoxBounds largest = CoverBoxBounds.MIDDLE.resized(2, 2);
        requireAlike(largest, new CoverBoxBounds(0.35, 0.45, 0.65, 0.55), NEARLY);
        CoverBoxBounds smallest = CoverBoxBounds.MIDDLE.resized(-2, -2);
        assertThat(smallest.width()).isEqualTo(CoverBoxBounds.SMALLEST);
        assertThat(smallest.height()).isEqualTo(CoverBoxBounds.SMALLEST);
    }

    @Test
    void aClickWithoutADragMakesABoxThatCanBeSeen() {
        CoverBoxBounds box = CoverBoxBounds.between(0.5, 0.5, 0.5, 0.5);
        requireAlike(box, new CoverBoxBounds(0.5, 0.5, CoverBoxBounds.SMALLEST, CoverBoxBounds.SMALLEST), NEARLY);
        requireOnThePicture(CoverBoxBounds.between(1, 1, 1, 1));
    }

    @Property(tries = 100)
    void aDraftGivesItBackWhereItWas(
            @ForAll @DoubleRange(min = 0, max = 1) double x1,
            @ForAll @DoubleRange(min = 0, max = 1) double y1,
            @ForAll @DoubleRange(min = 0, max = 1) double x2,
            @ForAll @DoubleRange(min = 0, max = 1) double y2) {
        CoverBoxBounds box = CoverBoxBounds.between(x1, y1, x2, y2);
        CoverBoxBounds read = CoverBoxBounds.read(box.written()).orElseThrow();
        requireAlike(read, box, 2e-6);
        requireOnThePicture(read);
    }

    @Test
    void itIsWrittenInOneWayWhateverTheLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            assertThat(CoverBoxBounds.MIDDLE.written()).isEqualTo("0.350000 0.450000 0.300000 0.100000");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0.1 0.1 0.1",
                "0.1 0.1 0.1 0.1 0.1",
                "0.1 0.1 0.1 ",
                "0,1 0,1 0,1 0,1",
                "a b c d",
                "NaN 0.1 0.1 0.1",
                "0.1 0.1 0.1 NaN",
                "-Infinity 0 Infinity 1"
            })
    void whatIsNoBoxIsNotTakenForOne(String written) {
        assertThat(CoverBoxBounds.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5 -5 1 1", "7 7 1 1", "0 0 1e300 1e300", "0.5 0.5 -9 -9", "0 0 Infinity 1"})
    void aBoxThatWasWrittenBesideThePictureIsBroughtBackOntoIt(String written) {
        requireOnThePicture(CoverBoxBounds.read(written).orElseThrow());
    }
}
