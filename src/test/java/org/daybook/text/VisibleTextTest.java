package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

public class VisibleTextTest {
    /** As a stranger turns it back. */
    public static String turnedBack(String shown) {
        return Pattern.compile("<U\\+([0-9A-F]{4,6})>")
                .matcher(shown)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    @Test
    void whatSteersATerminalOrTurnsTheWritingCanBeSeen() {
        assertThat(VisibleText.onOneLine("\u001b[2Ja\u0007\u009b\u202egpj.exe\u2066\u2028"))
                .isEqualTo("<U+001B>[2Ja<U+0007><U+009B><U+202E>gpj.exe<U+2066><U+2028>");
    }

    @Test
    void linesAndTabsAreWrittenOutOnOneLineOnly() {
        assertThat(VisibleText.onOneLine("a\nb\tc\r")).isEqualTo("a<U+000A>b<U+0009>c<U+000D>");
        assertThat(VisibleText.of("a\nb\tc\r")).isEqualTo("a\nb\tc\r");
    }

    @Test
    void whatScriptsAndEmojiNeedStaysAsItIs() {
        String text = "نمی\u200cخواهم 👩\u200d👧 \u200fא C:\\Users é <U> ½";
        assertThat(VisibleText.onOneLine(text)).isEqualTo(text);
    }

    @Property
    void everythingCanBeTurnedBack(@ForAll String text) {
        assertThat(turnedBack(VisibleText.onOneLine(text))).isEqualTo(text);
        assertThat(turnedBack(VisibleText.of(text))).isEqualTo(text);
    }

    @Test
    void whatOnlyLooksLikeSuchAPlaceIsTurnedBackToItself() {
        assertThat(VisibleText.onOneLine("<U+202E>")).isEqualTo("<U+003C>U+202E>");
        assertThat(turnedBack(VisibleText.onOneLine("<U+202E><U+"))).isEqualTo("<U+202E><U+");
    }
}
