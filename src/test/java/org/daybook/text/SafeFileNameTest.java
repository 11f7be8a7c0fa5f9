package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFileNameTest {
    private static String of(String wanted) {
        return SafeFileName.of(wanted, "notes");
    }

    @ParameterizedTest
    @CsvSource({
        "Case 12 (March), Case 12 (March)",
        "a/b\\c:d*e?f, a b c d e f",
        "'..hidden', hidden",
        "'dots... ', dots",
        "'  two   spaces ', two spaces"
    })
    void whatSomeSystemRefusesIsReplaced(String wanted, String expected) {
        assertThat(of(wanted.replace("'", ""))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "///", "con", "CON", "nul", "Lpt9", "con.2026", "Aux.tar", "com1 .x"})
    void nothingAndReservedNamesGiveTheFallback(String wanted) {
        assertThat(of(wanted)).isEqualTo("notes");
    }

    @Test
    void directionAndControlCharactersAreGone() {
        assertThat(of("a\u202efdp.exe\u0000\u2066b\u200f\n")).isEqualTo("a fdp.exe b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0ba8\u0bbe\u0baf\u0bcd",
                "\u0939\u093f\u0928\u094d\u0926\u0940",
                "\u0e17\u0e35\u0e48",
                "q\u0301"
            })
    void wordsKeepTheirMarksInEveryScript(String wanted) {
        assertThat(of(wanted)).isEqualTo(wanted);
    }

    @Test
    void aNameStaysShortEnoughForEverySystemInEveryScript() {
        assertThat(of("x".repeat(500))).hasSize(80);
        assertThat(of("x".repeat(79) + ". yyy")).doesNotEndWith(".");
        assertThat(of("\ud840\udc00".repeat(200)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Screenshot.png, Screenshot.png",
        "a/b:c.JPG, a b c.JPG",
        "letter, letter",
        ".png, notes.png",
        "con.txt, notes.txt",
        "x...pdf, x.pdf",
        "tell me. more words, tell me. more words"
    })
    void aFileKeepsItsEnding(String wanted, String expected) {
        assertThat(SafeFileName.ofFile(wanted, "notes")).isEqualTo(expected);
    }

    @Test
    void aLongNameOfAFileLosesWordsAndNotItsEnding() {
        assertThat(SafeFileName.ofFile("x".repeat(500) + ".png", "notes"))
                .hasSize(84)
                .endsWith(".png");
    }

    @Property(tries = 1000)
    void anyTextGivesASafeName(@ForAll String wanted) {
        String name = of(wanted);
        assertThat(name.isBlank()).isFalse();
        assertThat(name.strip().equals(name)).isTrue();
        assertThat(name.startsWith(".") || name.endsWith(".")).isFalse();
        assertThat(name.chars().anyMatch(c -> c < ' ' || "<>:\"/\\|?*\u007f".indexOf(c) >= 0))
                .isFalse();
        assertThat(name.codePoints()
                        .anyMatch(c -> Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE))
                .isFalse();
        assertThat(name.toLowerCase(Locale.ROOT).matches("(con|prn|aux|nul|com\\d|lpt\\d)( *\\..*)?"))
                .isFalse();
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
        assertThat(of(name).equals(name)).isTrue();
    }
}
