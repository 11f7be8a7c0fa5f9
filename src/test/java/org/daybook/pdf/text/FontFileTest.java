package org.daybook.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FontFileTest {
    private static final WritingStyle PLAIN = WritingStyle.of(FontFace.REGULAR);
    private static final WritingStyle JAPANESE = new WritingStyle(FontFace.REGULAR, false, true);

    private final Typefaces typefaces = new Typefaces();

    @AfterAll
    void close() throws IOException {
        typefaces.close();
    }

    private FontFile drawing(int character, WritingStyle hand) {
        return Objects.requireNonNull(
                        typefaces.drawing(new int[] {character}, hand), () -> Integer.toHexString(character))
                .file();
    }

    private IntPredicate isDrawn() {
        return character -> typefaces.drawing(new int[] {character}, PLAIN) != null;
    }

    /** All but the sixteen that Unicode has added to the block since 2018. */
    @Test
    void everyHanCharacterOfTheBasicBlockIsDrawn() {
        assertThat(IntStream.rangeClosed(0x4E00, 0x9FEF)).allMatch(isDrawn()::test);
    }

    @ParameterizedTest
    @CsvSource({"ac00, d7a3", "3041, 3096", "30a1, 30ff", "ff01, ff9f", "0e01, 0e3a", "1100, 1112", "3400, 4db5"})
    void everyCharacterFromHereToThereIsDrawn(String first, String last) {
        assertThat(IntStream.rangeClosed(Integer.parseInt(first, 16), Integer.parseInt(last, 16)))
                .allMatch(isDrawn()::test);
    }

    /** Written in Hong Kong, and outside the first plane of Unicode. */
    @ParameterizedTest
    @ValueSource(strings = {"𨋢", "𠺢", "𡃁", "𠝹"})
    void charactersOfCantoneseAreDrawn(String character) {
        assertThat(isDrawn().test(character.codePointAt(0))).isTrue();
    }

    /** Each is one character of Unicode that China and Japan write otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"直", "骨", "今", "述", "令"})
    void charactersOfJapaneseHaveTheirForms(String character) {
        assertThat(drawing(character.codePointAt(0), JAPANESE)).isEqualTo(FontFile.JAPANESE);
        assertThat(drawing(character.codePointAt(0), PLAIN)).isEqualTo(FontFile.HAN);
    }

    @ParameterizedTest
    @EnumSource(FontFile.class)
    void everyFontIsInTheListWithItsLicence(FontFile file) throws IOException {
        try (InputStream list =
                Objects.requireNonNull(FontFile.class.getResourceAsStream("/org/daybook/pdf/fonts/FONTS.txt"))) {
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8))
                    .containsPattern("\\s" + file.fontName() + "\\s");
        }
    }

    @ParameterizedTest
    @EnumSource(FontFile.class)
    void everyFontHasABlankForWhatShowsNothing(FontFile file) {
        assertThat(typefaces.of(file).glyphId(' ')).isPositive();
    }
}
