package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compiler keeps the ids of different things apart; here is held what would get round it. */
class TypedIdsTest {
    private static final Path MAIN = Path.of("src/main/java/org/daybook");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern RAW = Pattern.compile("\\bId\\b(?!<|\\.|::|;)");
    private static final Pattern TOLD = Pattern.compile("(\\.|::|>)as\\(\\)");

    private static Set<String> filesWith(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            Set<String> found = new TreeSet<>();
            for (Path source : sources) {
                String name = source.getFileName().toString().replace(".java", "");
                if (!name.equals("Id")
                        && pattern.matcher(COMMENT.matcher(Files.readString(source))
                                        .replaceAll(""))
                                .find()) {
                    found.add(name);
                }
            }
            return found;
        }
    }

    @Test
    void eachIdSaysWhatItIsOf() throws IOException {
        assertThat(filesWith(RAW)).isEmpty();
    }

    @Test
    void onlyTheseTellAnIdWhatItIsOf() throws IOException {
        assertThat(filesWith(TOLD))
                .containsExactly(
                        "CaseFile",
                        "CaseJournal",
                        "DraftForm",
                        "ImportedIdMapping",
                        "IncidentLinks",
                        "IncidentRecordModel",
                        "ItemNames",
                        "OpenCase",
                        "Salvage",
                        "TimelineOrder");
    }
}
