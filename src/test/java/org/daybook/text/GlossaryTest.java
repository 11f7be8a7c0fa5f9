package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One word for one thing on the screen: what the glossary of the contributing page says is never said, is not said. */
class GlossaryTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "contributing.md");
    private static final Path BUNDLES = Path.of("src", "main", "resources", "org", "daybook", "i18n");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\|$");
    private static final String HEADING = "| word on the screen | never |";

    @Test
    void noTextSaysWhatTheGlossaryRulesOut() throws IOException {
        List<String> never = never();
        assertThat(never).hasSizeGreaterThan(30).contains("narrow down");
        Map<String, String> texts = texts();
        assertThat(texts).hasSizeGreaterThan(2000);
        List<String> said = new ArrayList<>();
        texts.forEach((key, text) -> never.stream()
                .filter(words -> Pattern.compile("(?<!\\w)" + Pattern.quote(words) + "(?!\\w)")
                        .matcher(text.replace("_", "").toLowerCase(Locale.ROOT))
                        .find())
                .forEach(words -> said.add(key + ": " + words)));
        assertThat(said).isEmpty();
    }

    private static List<String> never() throws IOException {
        String page = Files.readString(PAGE);
        String table = page.substring(page.indexOf(HEADING) + HEADING.length());
        return ROW.matcher(table.substring(0, table.indexOf("\n\n")))
                .results()
                .map((MatchResult row) -> row.group(2))
                .flatMap(words -> Pattern.compile(", ").splitAsStream(words))
                .toList();
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (DirectoryStream<Path> bundles = Files.newDirectoryStream(BUNDLES, "*.properties")) {
            for (Path bundle : bundles) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(bundle)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
                // Words by which a sentence of hers may begin are not the program's.
                texts.keySet().removeIf(key -> key.startsWith("statement.first-"));
            }
        }
        return texts;
    }
}
