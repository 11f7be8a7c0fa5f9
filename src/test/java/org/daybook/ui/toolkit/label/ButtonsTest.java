package org.daybook.ui.toolkit.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** One rule for links and buttons: going somewhere is a link, doing something is a button. */
class ButtonsTest {
    private static final Path SCREENS = Path.of("src/main/java/org/daybook/ui");

    private static final Pattern LINK = Pattern.compile(
            "Buttons\\s*\\.(?:link|words|back)\\(\\s*(?:context\\s*\\.)?messages(?:\\(\\))?\\s*\\.get\\(\\s*\"([^\"]+)\"");

    private static final Set<String> ACTS = Set.of(
            "add",
            "cancel",
            "check",
            "clear",
            "close",
            "cover",
            "delete",
            "discard",
            "do",
            "erase",
            "hide",
            "join",
            "paste",
            "print",
            "put",
            "remove",
            "save",
            "show",
            "take",
            "unlink",
            "withdraw");

    @Test
    void noLinkSaysThatItDoesSomething() throws IOException {
        Messages messages = new Messages(Locale.UK);
        List<String> links = links().map(key -> messages.get(key, "", "")).toList();
        assertThat(links).hasSizeGreaterThan(20).noneMatch(ButtonsTest::isAct);
    }

    @Test
    void aLinkThatDoesSomethingWouldBeFound() {
        assertThat(LINK.matcher("Buttons.link(\n    messages.get(\"exhibit.paste\"), drop::paste)")
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly("exhibit.paste");
        assertThat(isAct("_Paste")).isTrue();
        assertThat(isAct("Do not show this")).isTrue();
        assertThat(isAct("Back to the diary")).isFalse();
    }

    private static boolean isAct(String words) {
        return ACTS.contains(words.replace("_", "").replaceAll(" .*", "").toLowerCase(Locale.UK));
    }

    private static Stream<String> links() throws IOException {
        try (Stream<Path> files = Files.walk(SCREENS)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(file -> LINK.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
