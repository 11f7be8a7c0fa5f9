package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A language is a folder of bundles; what it lacks is shown in English. */
class LanguageFoldersTest {
    private static final Path ENGLISH = Path.of("src/main/resources/org/daybook/i18n");
    private static final Path TRIED = Path.of("src/test/resources/org/daybook/i18n");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern FORM = Pattern.compile("-(zero|one|two|few|many|other)$");

    @Test
    void aTextIsTakenFromTheFolderOfItsLanguageAndElseFromEnglish() {
        Messages messages = new Messages(Locale.of("qps", "GB"));
        assertThat(messages.get("common.close")).isEqualTo("[Ċļöşé]");
        assertThat(messages.get("common.cancel")).isEqualTo("Cancel");
        assertThat(new Messages(Locale.UK).get("common.close")).isEqualTo("Close");
    }

    @Test
    void englishIsThereFirstAndEachLanguageOnce() {
        assertThat(LanguageFolders.languages()).startsWith(Locale.ENGLISH).doesNotHaveDuplicates();
    }

    @Test
    void everyTranslatedTextHasTheNameAndThePlacesOfItsEnglishOne() throws IOException {
        List<String> wrong = new ArrayList<>();
        int texts = 0;
        for (Path folder : folders()) {
            for (Path bundle : inside(folder)) {
                Properties english = read(ENGLISH.resolve(bundle.getFileName()));
                Properties translated = read(bundle);
                texts += translated.size();
                translated.stringPropertyNames().stream()
                        .filter(key -> !fits(translated.getProperty(key), key, english))
                        .forEach(wrong::add);
            }
        }
        assertThat(texts).isPositive();
        assertThat(wrong).isEmpty();
    }

    private static boolean fits(String text, String key, Properties english) {
        String same = english.containsKey(key) ? key : FORM.matcher(key).replaceFirst("-other");
        String there = english.getProperty(same);
        return there != null && places(there).equals(places(text));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> folders() throws IOException {
        List<Path> all = new ArrayList<>(inside(TRIED));
        all.addAll(inside(ENGLISH));
        return all.stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static Properties read(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        return texts;
    }
}
