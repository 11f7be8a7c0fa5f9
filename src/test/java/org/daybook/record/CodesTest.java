package org.daybook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a diary, a setting or a command says by a code is understood by every later version. */
class CodesTest {
    private static final String PACKAGE = "org.daybook.";

    @Test
    void noReleasedCodeChangesWithTheNameOfItsConstant() throws Exception {
        TreeMap<String, Set<String>> released = new TreeMap<>();
        try (Stream<String> lines = new String(
                        CodesTest.class.getResourceAsStream("codes.txt").readAllBytes(), StandardCharsets.UTF_8)
                .lines()) {
            lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(words -> released.put(words[0], Set.of(Arrays.copyOfRange(words, 1, words.length))));
        }

        Map<String, Set<String>> codes = codes();
        Set<String> types = new TreeSet<>(released.keySet());
        types.addAll(codes.keySet());
        assertThat(types.stream()
                        .filter(type -> !Objects.equals(codes.get(type), released.get(type)))
                        .map(type -> type + ": released " + released.get(type) + ", now " + codes.get(type)))
                .as("add a new code to codes.txt among the tests' resources; one that is there stays as it is")
                .isEmpty();
    }

    private static TreeMap<String, Set<String>> codes() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Coded.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        TreeMap<String, Set<String>> codes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(CodesTest::namesCoded).toList()) {
                String name = classes.relativize(file).toString();
                Class<?> type = load(name.substring(0, name.lastIndexOf('.')).replaceAll("[/\\\\]", "."));
                if (type.isEnum() && Coded.class.isAssignableFrom(type)) {
                    codes.put(
                            type.getName().substring(PACKAGE.length()),
                            Arrays.stream(type.getEnumConstants())
                                    .map(constant -> ((Coded) constant).code())
                                    .collect(Collectors.toSet()));
                }
            }
        }
        return codes;
    }

    private static boolean namesCoded(Path file) {
        try {
            return file.toString().endsWith(".class")
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains("org/daybook/record/Coded");
        } catch (IOException e) {
            throw new LinkageError("a class that cannot be read", e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, CodesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new LinkageError("a class that cannot be found", e);
        }
    }
}
