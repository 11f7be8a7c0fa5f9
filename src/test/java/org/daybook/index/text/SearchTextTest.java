package org.daybook.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        new SearchText().scan(text, (word, unspaced, starts, ends) -> words.add(word));
        return words;
    }

    @ParameterizedTest
    @CsvSource({
        "Caf\u00c9, cafe",
        "\u0130I\u0131i, iiii",
        "Stra\u00dfe STRASSE, strasse strasse",
        "\u039a\u03cd\u03c1\u03b9\u03bf\u03c2 \u039a\u03a5\u03a1\u0399\u039f\u03a3, "
                + "\u03ba\u03c5\u03c1\u03b9\u03bf\u03c3 \u03ba\u03c5\u03c1\u03b9\u03bf\u03c3",
        "\u0141ukasz S\u00f8ren, lukasz soren",
        "Nguy\u1ec5n, nguyen",
        "\uff28\uff45, he",
        "co\u00adop, coop",
        "\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd, \u05e9\u05dc\u05d5\u05dd",
        "\u0623\u064e\u0645\u0627\u0645, \u0627\u0645\u0627\u0645",
        "AB12 CDE o'clock, ab12 cde o clock",
        "\u30b9\u30c8\u30fc\u30ab\u30fc3\u4eba, \u30b9\u30c8\u30fc\u30ab\u30fc 3 \u4eba",
    })
    void textIsFolded(String text, String words) {
        assertThat(String.join(" ", words(text))).isEqualTo(Normalizer.normalize(words, Normalizer.Form.NFKD));
    }

    /**
     * Latin, Turkish, Vietnamese, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Bengali, Tamil, Thai, Lao, Khmer,
     * Burmese, Han, kana, Hangul, Georgian, Armenian, Ethiopic.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "He followed me home",
                "\u00c7a\u011fla \u015f\u00f6yle dedi",
                "\u00d4ng \u1ea5y theo t\u00f4i v\u1ec1 nh\u00e0",
                "\u039f \u03ba\u03cd\u03c1\u03b9\u03bf\u03c2 \u03bc\u03b5 \u03b1\u03ba\u03bf\u03bb\u03bf\u03cd\u03b8\u03b7\u03c3\u03b5",
                "\u041e\u043d \u0436\u0434\u0430\u043b \u043c\u0435\u043d\u044f \u0443 \u0434\u043e\u043c\u0430",
                "\u05d4\u05d5\u05d0 \u05d7\u05d9\u05db\u05d4 \u05dc\u05d9",
                "\u0627\u0646\u062a\u0638\u0631 \u0623\u0645\u0627\u0645 \u0627\u0644\u0628\u064a\u062a",
                "\u0935\u0939 \u092e\u0947\u0930\u0947 \u0918\u0930 \u0906\u092f\u093e",
                "\u09b8\u09c7 \u0986\u09ae\u09be\u09b0 \u09ac\u09be\u09a1\u09bc\u09bf\u09a4\u09c7",
                "\u0ba8\u0bbe\u0baf\u0bcd \u0b95\u0bc1\u0bb0\u0bc8\u0ba4\u0bcd\u0ba4\u0ba4\u0bc1",
                "\u0e40\u0e02\u0e32\u0e23\u0e2d\u0e2d\u0e22\u0e39\u0e48\u0e2b\u0e19\u0e49\u0e32\u0e1a\u0e49\u0e32\u0e19",
                "\u0ea5\u0eb2\u0ea7\u0ea5\u0ecd\u0e96\u0ec9\u0eb2",
                "\u1782\u17b6\u178f\u17cb\u179a\u1784\u17cb\u1785\u17b6\u17c6",
                "\u101e\u1030\u1005\u1031\u102c\u1004\u1037\u103a\u1014\u1031\u1010\u101a\u103a",
                "\u4ed6\u5728\u6211\u5bb6\u95e8\u53e3\u7b49\u6211",
                "\u5f7c\u306f\u5bb6\u306e\u524d\u3067\u5f85\u3063\u3066\u3044\u305f\u30b9\u30c8\u30fc\u30ab\u30fc",
                "\ud55c\uad6d\uc5b4\ub85c \uc37c\ub2e4",
                "\u10d8\u10e1 \u10db\u10d4\u10da\u10dd\u10d3\u10d0",
                "\u0546\u0561 \u057d\u057a\u0561\u057d\u0578\u0582\u0574 \u0567\u0580",
                "\u12a5\u1231 \u1320\u1260\u1240\u129d"
            })
    void everyWordAndItsBeginningsAreFoundInEveryScript(String text) {
        String folded = FoldedText.of(List.of(text), new SearchText());
        for (String word : text.split(" ", -1)) {
            for (int end = word.offsetByCodePoints(0, 1); end <= word.length(); end++) {
                String typed = word.substring(0, end);
                for (String query : List.of(
                        typed, typed.toUpperCase(Locale.ROOT), Normalizer.normalize(typed, Normalizer.Form.NFD))) {
                    assertThat(SearchTerm.of(query, new SearchText()))
                            .allSatisfy(
                                    term -> assertThat(FoldedPattern.of(term).in(folded))
                                            .as(query)
                                            .isTrue());
                }
            }
        }
    }
}
