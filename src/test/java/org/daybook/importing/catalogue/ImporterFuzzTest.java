package org.daybook.importing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.importing.catalogue.ImportSeeds.Seed;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Damaged files of every format in the list of importers give rows, warnings or a documented failure. */
class ImporterFuzzTest {
    private static final long SEED = 20_261_128;

    /** For each format. Reading takes about 0.2 ms, so that as many again would be felt with every build. */
    private static final int FILES = Runs.of(2_500, 1_000_000);

    /** So long that time which grows with its square would not be over. */
    private static final int LONG_RUN = Runs.of(32 * 1024, 256 * 1024);

    /** E-mails of Outlook are recognised, and have no rows. */
    static final String WITHOUT_ROWS = "msg";

    /** Its rows are several files of an archive, which are damaged in a test of their own. */
    private static final String PACKED = "iphone";

    @TestFactory
    Stream<DynamicTest> damagedFiles() {
        Importers importers = new Importers();
        return wanted(importers)
                .map(format -> DynamicTest.dynamicTest(format + ", " + FILES + " files, seed " + SEED, () -> {
                    List<Seed> seeds = ImportSeeds.of(format);
                    assertThat(seeds).as("a folder of seeds named " + format).isNotEmpty();
                    ImportFuzz fuzz = new ImportFuzz(importers.of(format).orElseThrow(), seeds, SEED);
                    fuzz.run(0, FILES);
                    assertThat(fuzz.rows() > 0).as("some rows are read").isNotEqualTo(format.equals(WITHOUT_ROWS));
                }));
    }

    @TestFactory
    Stream<DynamicTest> filesWithALongRunOfOneThing() {
        Importers importers = new Importers();
        return wanted(importers)
                .map(format -> DynamicTest.dynamicTest(
                        format,
                        () -> new ImportFuzz(importers.of(format).orElseThrow(), ImportSeeds.of(format), SEED)
                                .runLong(LONG_RUN)));
    }

    /** All formats, or the one that the property {@code daybook.format} names. */
    private static Stream<String> wanted(Importers importers) {
        String one = System.getProperty("daybook.format", "");
        if (one.isEmpty()) {
            return importers.formats().stream().filter(format -> !format.equals(PACKED));
        }
        assertThat(importers.formats()).as("daybook.format names a format").contains(one);
        return Stream.of(one);
    }
}
