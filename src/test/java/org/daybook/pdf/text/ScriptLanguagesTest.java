package org.daybook.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptLanguagesTest {
    /** Each part as its words and, after a bar, its language. */
    private static List<String> cut(String words) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (ScriptLanguages.LanguageRun part : new ScriptLanguages(words).cut(words)) {
            parts.add(words.substring(start, part.end()) + "|" + part.language());
            start = part.end();
        }
        assertThat(start).isEqualTo(words.length());
        return parts;
    }

    @Nested
    class AScriptOfOneLanguage {
        @ParameterizedTest
        @CsvSource({
            "Ξεσκεπάζω, el",
            "ไทย, th",
            "שלום, he",
            "한국어, ko",
            "ひらがな, ja",
            "ত্রিপুরা, bn",
            "ਸ੍ਰੀ, pa",
            "ક્ષમા, gu",
            "தமிழ், ta",
            "Հայերեն, hy",
            "ქართული, ka"
        })
        void namesIt(String words, String language) {
            assertThat(cut(words)).containsExactly(words + "|" + language);
        }
    }

    @Nested
    class AScriptOfManyLanguages {
        @ParameterizedTest
        @CsvSource({"Съешь, und-Cyrl", "مرحبا, und-Arab", "वह, und-Deva", "ሰላም, und-Ethi"})
        void isNamedAlone(String words, String script) {
            assertThat(cut(words)).containsExactly(words + "|" + script);
        }

        @Test
        void orOfNoneWeKnowIsNoLanguageAtAll() {
            assertThat(cut("ꀀꀁ")).containsExactly("ꀀꀁ|und-Zzzz");
        }
    }

    @Nested
    class HanCharacters {
        @Test
        void areChineseByThemselves() {
            assertThat(cut("他又站在门口")).containsExactly("他又站在门口|zh");
        }

        @Test
        void areJapaneseWhereKanaStandInTheText() {
            assertThat(cut("東京 (Tokyo) の夜")).containsExactly("東京|ja", " (Tokyo) |null", "の夜|ja");
        }

        @Test
        void areNoLanguageBesideKorean() {
            assertThat(cut("대한민국 大韓民國")).containsExactly("대한민국 |ko", "大韓民國|und-Hani");
        }
    }

    @Nested
    class Latin {
        @Test
        void isTheLanguageOfTheDocument() {
            assertThat(cut("Zażółć “naïve” – 12 €")).containsExactly("Zażółć “naïve” – 12 €|null");
        }

        @Test
        void isCutFromWhatStandsBetween() {
            assertThat(cut("he wrote “ты где” at 9"))
                    .containsExactly("he wrote “|null", "ты где|und-Cyrl", "” at 9|null");
        }

        @Test
        void isNotLookedForInPlainWords() {
            assertThat("Zażółć, it’s 5 € → “so”…".chars().anyMatch(c -> ScriptLanguages.mayTell((char) c)))
                    .isFalse();
        }
    }

    @Nested
    class WhatHasNoScript {
        @Test
        void goesWithTheWordsAroundIt() {
            assertThat(cut("我在8:30看到他。")).containsExactly("我在8:30看到他。|zh");
        }

        @Test
        void staysWithTheLanguageAroundIfItIsALoneGreekLetter() {
            assertThat(cut("an angle of π or Ω")).containsExactly("an angle of π or Ω|null");
        }

        @Test
        void neverTearsAMarkOffItsLetter() {
            assertThat(cut("да\u0301 a\u093F")).containsExactly("да\u0301|und-Cyrl", " a\u093F|null");
        }
    }
}
