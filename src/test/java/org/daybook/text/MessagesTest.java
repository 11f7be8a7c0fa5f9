package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.record.Coded;
import org.daybook.record.Jurisdiction;
import org.junit.jupiter.api.Test;

/**
 * The texts and the code fit each other. A key is found in the code as a literal; where the end of a key is computed,
 * the literal ends in a dot or a hyphen, or another literal such as {@code "-help"} is put after it, and everything
 * that begins or ends so counts as used.
 */
class MessagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/daybook/i18n");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+\\.[A-Za-z0-9.-]*)\"");
    private static final Pattern ENDING = Pattern.compile("\"(-[a-z-]+)\"");

    /** Look like keys, and name fields of a draft or files. */
    private static final Set<String> OTHER_NAMES = Set.of(
            "when.precision",
            "when.words",
            "when.typed-on",
            "when.kept",
            "portfolio.part",
            "portfolio.pdf",
            "exhibit.dating.source",
            "backup.json");

    private static final Pattern LINE = Pattern.compile("^([A-Za-z0-9.-]+(?:@[a-z-]+)?)\\s*=\\s*(.*)$");

    @Test
    void noKeyStandsTwiceAndEachStandsInItsOwnBundle() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<String>> bundle : lines().entrySet()) {
            Set<String> seen = new TreeSet<>();
            for (String line : bundle.getValue()) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches() && !(seen.add(matcher.group(1)) && line.startsWith(bundle.getKey() + "."))) {
                    wrong.add(line);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        Map<String, String> texts = texts();
        Set<String> bundles = lines().keySet();
        Set<String> missing = found(LITERAL).stream()
                .filter(literal -> bundles.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> !texts.containsKey(literal) && !OTHER_NAMES.contains(literal))
                .filter(literal -> !texts.containsKey(literal + "-one") || !texts.containsKey(literal + "-other"))
                .filter(literal -> texts.keySet().stream().noneMatch(key -> isStem(literal, key)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literals = found(LITERAL);
        Set<String> endings = found(ENDING);
        endings.addAll(List.of("-one", "-other"));
        Set<String> unused = texts().keySet().stream()
                .filter(key -> !isOfALaw(key))
                .filter(key -> !literals.contains(key))
                .filter(key -> literals.stream().noneMatch(literal -> isStem(literal, key)))
                .filter(key -> endings.stream().noneMatch(end -> isEnded(key, end, literals)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyTextIsAPatternWithoutStraightApostrophesOrExclamationMarks() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        texts().forEach((key, text) -> {
            if (text.contains("'") || text.contains("!") || text.isBlank()) {
                wrong.put(key, text);
            } else {
                // The library of the command line puts the values of an option in itself.
                String pattern = text.replace("${COMPLETION-CANDIDATES}", "");
                assertThat(new MessageFormat(pattern, Locale.UK).getFormats())
                        .as(key)
                        .isNotNull();
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatAnotherLawSaysOtherwiseIsAlsoSaidForAllAndFillsTheSamePlaces() throws IOException {
        Map<String, String> texts = texts();
        assertThat(texts.keySet().stream().filter(key -> key.contains("@")))
                .isNotEmpty()
                .allSatisfy(key -> {
                    assertThat(isOfALaw(key)).isTrue();
                    String usual = Objects.requireNonNull(texts.get(key.substring(0, key.indexOf('@'))), key);
                    assertThat(new MessageFormat(String.valueOf(texts.get(key)), Locale.UK).getFormatsByArgumentIndex())
                            .hasSameSizeAs(new MessageFormat(usual, Locale.UK).getFormatsByArgumentIndex());
                });
    }

    private static boolean isOfALaw(String key) {
        return key.contains("@")
                && Coded.find(Jurisdiction.class, key.substring(key.indexOf('@') + 1))
                        .isPresent();
    }

    /** Whether {@code literal} is the fixed beginning of a computed key. */
    private static boolean isStem(String literal, String key) {
        boolean open = literal.endsWith(".") || literal.endsWith("-");
        return open && key.length() > literal.length() && key.startsWith(literal);
    }

    /** Whether {@code key} is a literal with {@code ending} put after it. */
    private static boolean isEnded(String key, String ending, Set<String> literals) {
        return key.endsWith(ending) && literals.contains(key.substring(0, key.length() - ending.length()));
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (List<String> lines : lines().values()) {
            for (String line : lines) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    texts.put(matcher.group(1), matcher.group(2));
                }
            }
        }
        return texts;
    }

    private static Map<String, List<String>> lines() throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                lines.put(name.substring(0, name.indexOf('.')), Files.readAllLines(file));
            }
        }
        return lines;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
