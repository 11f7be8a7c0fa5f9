package org.daybook.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.conversation.SourceLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder gives the files in it and nothing outside it. */
class FolderItemsTest {
    @TempDir
    private Path place;

    private Path folder = Path.of("");

    @BeforeEach
    void make() throws IOException {
        folder = place.resolve("export");
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox/m_10.json"), "ten");
        Files.writeString(folder.resolve("inbox/m_2.json"), "two");
    }

    @Test
    void filesAreListedByTheirPathsAndLinksAreNamedAndNotFollowed() throws Exception {
        Files.writeString(place.resolve("secret"), "s");
        Files.createSymbolicLink(folder.resolve("link"), place.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("around"), folder);
        try (ImportSource source = ImportSources.of(folder)) {
            assertThat(source.name()).isEqualTo("export");
            assertThat(source.items())
                    .extracting(SourceItem::path)
                    .containsExactly("inbox/m_2.json", "inbox/m_10.json");
            assertThat(source.warnings())
                    .containsExactlyInAnyOrder(
                            new ImportWarning(SourceLocation.whole("link"), ImportWarning.WarningKind.PATH_ESCAPES),
                            new ImportWarning(SourceLocation.whole("around"), ImportWarning.WarningKind.PATH_ESCAPES));
        }
    }

    @Test
    void aFolderThatWasChosenByALinkIsRead() throws Exception {
        Path link = Files.createSymbolicLink(place.resolve("link"), folder);
        try (ImportSource source = ImportSources.of(link)) {
            assertThat(source.items()).hasSize(2);
        }
    }

    @Test
    void aFileThatBecameALinkIsNotRead() throws Exception {
        Files.writeString(place.resolve("secret"), "s");
        try (ImportSource source = ImportSources.of(folder)) {
            SourceItem item = source.item("inbox/m_2.json").orElseThrow();
            Files.delete(folder.resolve("inbox/m_2.json"));
            Files.createSymbolicLink(folder.resolve("inbox/m_2.json"), place.resolve("secret"));
            assertThatThrownBy(item::open).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aFileThatGrewIsReadNoFurtherThanItWasLong() throws Exception {
        try (ImportSource source = ImportSources.of(folder)) {
            SourceItem item = source.item("inbox/m_2.json").orElseThrow();
            Files.writeString(folder.resolve("inbox/m_2.json"), "three");
            try (InputStream in = item.open()) {
                assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aSingleFileHasTheEmptyPathAndIsReadNoFurtherThanItWasLong() throws Exception {
        Path file = folder.resolve("inbox/m_2.json");
        try (ImportSource source = ImportSources.of(file)) {
            assertThat(source.name()).isEqualTo("m_2.json");
            assertThat(source.item("m_2.json")).isEmpty();
            SourceItem item = source.item("").orElseThrow();
            assertThat(item.name()).isEqualTo("m_2.json");
            Files.writeString(file, "three");
            try (InputStream in = item.open()) {
                assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void whatIsNeitherAFileNorAFolderIsNotWaitedFor() {
        assertThatThrownBy(() -> ImportSources.of(Path.of("/dev/zero"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ImportSources.of(place.resolve("gone"))).isInstanceOf(IOException.class);
    }
}
