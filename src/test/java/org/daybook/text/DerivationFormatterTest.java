package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Derivation.Method;
import org.daybook.exhibit.DerivedPart;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.PixelArea;
import org.daybook.exhibit.PixelRowSpan;
import org.daybook.exhibit.RecordingSpan;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader is told of a copy: what it was made from, and what was covered in it. */
class DerivationFormatterTest {
    private static final Id<Exhibit> ORIGINAL = new Id<>("%032x".formatted(7));
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final DerivationFormatter words =
            new DerivationFormatter(MESSAGES, id -> id.equals(ORIGINAL) ? "JS1" : "an exhibit that is not here");

    private List<String> sources(Method method, DerivedPart... parts) {
        return words.sources(new Derivation(method, List.of(parts), List.of()));
    }

    private static DerivedPart stretch(long start, long end) {
        return new DerivedPart(ORIGINAL, 0, new RecordingSpan(start, end), null);
    }

    private String covered(String what, String why, @Nullable PixelArea area, @Nullable RecordingSpan time) {
        return words.covered(new Derivation(
                        Method.REDACTED,
                        List.of(DerivedPart.all(ORIGINAL)),
                        List.of(new CoveredPart(what, why, area, time))))
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "REDACTED, Redacted copy of JS1",
        "FRAME, Picture from JS1",
        "EXCERPT, Excerpt of JS1",
        "JOINED_SCREENSHOTS, Joined from JS1"
    })
    void itSaysHowACopyWasMade(Method method, String said) {
        assertThat(sources(method, DerivedPart.all(ORIGINAL))).containsExactly(said);
    }

    @Test
    void aCoveredPartOfADocumentNamesItsPage() {
        CoveredPart part = new CoveredPart("my address", "", new PixelArea(1, 2, 3, 4), null, 5);
        assertThat(words.covered(new Derivation(Method.REDACTED, List.of(DerivedPart.all(ORIGINAL)), List.of(part))))
                .containsExactly("my address (3 by 4 pixels, 1 from the left and 2 from the top), page 5");
    }

    @Test
    void aPageIsNamedAsPeopleCountPages() {
        assertThat(sources(Method.REDACTED, new DerivedPart(ORIGINAL, 3, null, null)))
                .containsExactly("Redacted copy of JS1, page 3");
    }

    @Test
    void eachPartHasALineOfItsOwnInItsOrder() {
        Id<Exhibit> other = new Id<>("%032x".formatted(8));
        assertThat(sources(Method.JOINED_SCREENSHOTS, DerivedPart.all(other), DerivedPart.all(ORIGINAL)))
                .containsExactly("Joined from an exhibit that is not here", "Joined from JS1");
    }

    @Test
    void rowsAreCountedFromOneAndBothEndsAreIncluded() {
        assertThat(sources(
                        Method.JOINED_SCREENSHOTS,
                        new DerivedPart(ORIGINAL, 0, null, new PixelRowSpan(0, 100, 250, false))))
                .containsExactly("JS1: rows 1 to 100 of its picture are rows 251 to 350 here");
    }

    @Test
    void whereNoOverlapWasFoundItSaysThatSomethingMayBeMissing() {
        assertThat(sources(
                        Method.JOINED_SCREENSHOTS,
                        new DerivedPart(ORIGINAL, 2, null, new PixelRowSpan(10, 1, 0, true))))
                .containsExactly("JS1, page 2: rows 11 to 11 of its picture are rows 1 to 1 here. No overlap with what"
                        + " is above was found, so something may be missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | Picture from JS1, at 0:00.000",
                "59999 | 59999 | Picture from JS1, at 0:59.999",
                "60000 | 60000 | Picture from JS1, at 1:00.000",
                "3725042 | 3725042 | Picture from JS1, at 62:05.042",
                "0 | 1 | Picture from JS1, from 0:00.000 to 0:00.001",
                "61500 | 3600000 | Picture from JS1, from 1:01.500 to 60:00.000"
            })
    void timesAreGivenToTheThousandthOfASecond(long start, long end, String said) {
        assertThat(sources(Method.FRAME, stretch(start, end))).containsExactly(said);
    }

    @Test
    void timesReadTheSameWhateverDigitsTheLanguageUses() {
        DerivationFormatter arabic =
                new DerivationFormatter(new Messages(Locale.forLanguageTag("ar-EG-u-nu-arab")), _ -> "JS1");
        assertThat(arabic.sources(new Derivation(Method.FRAME, List.of(stretch(61_005, 61_005)), List.of())))
                .containsExactly("Picture from JS1, at 1:01.005");
    }

    @Test
    void whatWasCoveredIsNamedWithItsReasonAndItsPlaceInThePicture() {
        assertThat(covered(" My address ", " It is where I live ", new PixelArea(5, 7, 120, 40), null))
                .isEqualTo(
                        "My address. Why: It is where I live (120 by 40 pixels, 5 from the left and 7 from the top)");
    }

    @Test
    void whatWasCoveredInSoundIsNamedWithItsTime() {
        assertThat(covered("A name", "", null, new RecordingSpan(1_000, 2_500)))
                .isEqualTo("A name, from 0:01.000 to 0:02.500");
    }

    @Test
    void aPictureThatMovesCanBeCoveredInPartAndForATime() {
        assertThat(covered("A child", " ", new PixelArea(0, 0, 10, 20), new RecordingSpan(0, 500)))
                .isEqualTo("A child (10 by 20 pixels, 0 from the left and 0 from the top), from 0:00.000 to 0:00.500");
    }

    @Test
    void nothingIsSaidOfWhatIsCoveredIfNothingIs() {
        assertThat(words.covered(new Derivation(Method.EXCERPT, List.of(DerivedPart.all(ORIGINAL)), List.of())))
                .isEmpty();
    }
}
