package org.daybook.importing.chat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The half of the day that is written beside the time where hours go up to 12, in the languages of phones. */
enum AmPmMarker {
    MORNING("am 上午 午前 오전 ص قظ पूर्वाह्न सुबह vorm morgens fm ap öö de dop πμ sa 凌晨 清晨 早上 дп পূর্বাহ্ণ"),
    AFTERNOON("pm 下午 午後 오후 م بظ अपराह्न शाम nachm abends em ip ös du odp μμ ch 晚上 傍晚 пп অপরাহ্ণ"),
    /** Around noon, from eleven to one, for which Chinese has a word. */
    NOON("中午 mittags");

    private static final int HOURS = 12;
    private static final int LATE_MORNING = 11;
    private static final Map<String, AmPmMarker> BY_WORD = Stream.of(values())
            .flatMap(half -> Stream.of(half.words.split(" ", -1)).map(word -> Map.entry(word, half)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String words;

    AmPmMarker(String words) {
        this.words = words;
    }

    /** The half that {@code written} names, whatever marks, spaces and full stops are in it. */
    static Optional<AmPmMarker> of(String written) {
        String word = InvisibleMarks.plain(written).replace(".", "").replace(" ", "");
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The hour on the 24-hour clock. */
    int hour(int written) {
        return switch (this) {
            case MORNING -> written == HOURS ? 0 : written;
            case AFTERNOON -> written < HOURS ? written + HOURS : written;
            case NOON -> written < LATE_MORNING ? written + HOURS : written;
        };
    }

    /** Whether the language writes years first even with two digits. */
    static boolean isKorean(String written) {
        return written.contains("오전") || written.contains("오후");
    }
}
