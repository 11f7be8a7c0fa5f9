package org.daybook.importing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.importing.ImportSource;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.catalogue.ImportSeeds.Seed;
import org.daybook.importing.catalogue.Importers.SourceContents;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** Whoever imports a file says nothing about it: it is recognised as what it is, whatever other formats there are. */
class ImportersTest {
    private final Importers importers = new Importers();
    private final Messages messages = new Messages(Locale.UK);

    @Test
    void everyFileIsRecognisedAsItsOwnFormat() throws Exception {
        for (String format : importers.formats()) {
            List<Seed> seeds = ImportSeeds.of(format);
            assertThat(seeds).as("a folder of seeds named " + format).isNotEmpty();
            for (Seed seed : seeds) {
                try (ImportSource source = MemorySources.file(seed.name(), seed.bytes())) {
                    assertThat(importers.recognise(source).recognised())
                            .as(seed.name())
                            .extracting(RecognisedFiles::format)
                            .containsExactly(format);
                }
            }
        }
    }

    @Test
    void whatAFormatIsRecognisedByHasItsWords() throws Exception {
        for (String format : importers.formats()) {
            for (Seed seed : ImportSeeds.of(format)) {
                try (ImportSource source = MemorySources.file(seed.name(), seed.bytes())) {
                    assertThat(importers.recognise(source).recognised())
                            .extracting(RecognisedFiles::reason)
                            .allMatch(reason -> messages.has("importing.reason." + reason));
                }
            }
        }
    }

    @Test
    void noFileOfAnArchiveIsReadTwiceAndNoneIsForgotten() throws Exception {
        Map<String, String> files = new HashMap<>();
        files.put("notes.docx", "nothing that is known");
        for (String format : importers.formats()) {
            for (Seed seed : ImportSeeds.of(format)) {
                files.put(format + "/" + seed.name(), seed.text());
            }
        }
        try (ImportSource source = MemorySources.zip("all.zip", files)) {
            SourceContents contents = importers.recognise(source);
            List<String> all = Stream.concat(
                            contents.recognised().stream()
                                    .flatMap(group ->
                                            Stream.concat(group.items().stream(), group.attachments().stream())),
                            contents.others().stream())
                    .toList();
            assertThat(all).containsExactlyInAnyOrderElementsOf(files.keySet());
            assertThat(contents.others()).contains("notes.docx");
        }
    }

    @Test
    void everyImporterHasATestOfItsOwn() throws Exception {
        StringBuilder tests = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/org/daybook/importing"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tests.append(Files.readString(file));
            }
        }
        assertThat(importers.formats().stream()
                        .map(format ->
                                importers.of(format).orElseThrow().getClass().getSimpleName())
                        .filter(name -> tests.indexOf("new " + name + "(") < 0))
                .as("write a test that reads a file with each of these, and compares its rows")
                .isEmpty();
    }

    @Test
    void aFormatThatANewerVersionAddedHasNoImporter() {
        assertThat(importers.of("a-format-of-tomorrow")).isEmpty();
        assertThat(importers.formats()).allMatch(format -> importers.of(format).isPresent());
    }
}
