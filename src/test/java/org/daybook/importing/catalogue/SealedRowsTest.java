package org.daybook.importing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.ConversationSummary;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.Importer;
import org.daybook.importing.catalogue.ImportSeeds.Seed;
import org.daybook.job.importing.MessageImportJob;
import org.daybook.job.importing.MessageIncidentPlan;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded row of every format is at the place that it names in the sealed original, which is opened alone. */
class SealedRowsTest {
    private static final ImportSettings SETTINGS =
            ImportSettings.in(ZoneId.of("Europe/London")).named("Anna Berg", "");

    @TempDir
    private static Path folder;

    private static OnThread open;

    @BeforeAll
    static void open() throws Exception {
        open = new OnThread(new Diary(folder).create());
    }

    @AfterAll
    static void close() {
        open.close();
    }

    static List<String> formats() {
        return new Importers().formats();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyRowIsAtItsPlaceInTheSealedOriginal(String format) throws Exception {
        Importer importer = new Importers().of(format).orElseThrow();
        for (Seed seed : ImportSeeds.of(format)) {
            ImportHistory history = imported(importer, seed);
            Seed original = new Seed(seed.name(), sealed(history));
            assertThat(original.bytes()).isEqualTo(seed.bytes());
            RowTrace trace = new RowTrace(original);
            int[] rows = new int[1];
            open.session().messages().read(history, row -> {
                trace.require(row.message());
                rows[0]++;
                return true;
            });
            assertThat(rows[0])
                    .isEqualTo(history.messages().conversations().stream()
                            .mapToInt(ConversationSummary::rows)
                            .sum());
            assertThat(rows[0] > 0)
                    .as("rows of " + seed.name())
                    .isNotEqualTo(format.equals(ImporterFuzzTest.WITHOUT_ROWS));
        }
    }

    private static ImportHistory imported(Importer importer, Seed seed) throws Exception {
        Path file = Files.write(Files.createTempDirectory(folder, "in").resolve(seed.name()), seed.bytes());
        try (ImportSource source = ImportSources.of(file)) {
            return new MessageImportJob(open.session(), new Importers(), Progress.UNWATCHED)
                    .run(
                            file,
                            importer.recognise(source).getFirst(),
                            SETTINGS,
                            MessageIncidentPlan.NONE,
                            Optional.empty())
                    .history();
        }
    }

    private static byte[] sealed(ImportHistory history) throws Exception {
        ExhibitHistory exhibit = open.run(() -> Opened.of(open.session())
                .exhibits()
                .one(history.messages().files().getFirst().exhibit())
                .orElseThrow());
        try (InputStream in = Channels.newInputStream(open.session().files().open(exhibit))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError("the original cannot be read", e);
        }
    }
}
