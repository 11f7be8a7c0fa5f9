package org.daybook.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.conversation.SourceLocation;
import org.daybook.text.NaturalOrder;

/** The files in a folder and the folders in it. Links are not followed, so that nothing outside it is read. */
final class DiskFolderSource implements ImportSource {
    private final String name;
    private final Map<String, SourceItem> items;

    private DiskFolderSource(String name, Map<String, SourceItem> items) {
        this.name = name;
        this.items = items;
    }

    /**
     * Lists a folder.
     *
     * @throws ImportFailure.TooLarge if it has more files than can be taken
     */
    static DiskFolderSource of(Path folder) throws IOException, ImportFailure {
        Map<String, SourceItem> items = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(ImportSources.MOST_ITEMS + 1L)
                    .toList();
        }
        if (files.size() > ImportSources.MOST_ITEMS) {
            throw new ImportFailure.TooLarge(SourceLocation.whole(""));
        }
        for (Path file : files) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            items.put(path, new FolderItem(path, file, Files.size(file)));
        }
        Map<String, SourceItem> sorted = new LinkedHashMap<>();
        items.keySet().stream()
                .sorted(Comparator.comparing((String path) -> path, NaturalOrder.INSTANCE))
                .forEach(path -> sorted.put(path, items.get(path)));
        return new DiskFolderSource(folder.toAbsolutePath().normalize().getFileName() + "", sorted);
    }

    private record FolderItem(String path, Path file, long length) implements SourceItem {
        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public InputStream open() throws IOException {
            return new LimitedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), length);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<SourceItem> items() {
        return List.copyOf(items.values());
    }

    @Override
    public Optional<SourceItem> item(String path) {
        return Optional.ofNullable(items.get(path));
    }

    @Override
    public void close() {
        // Each reader closes what it opened.
    }
}
