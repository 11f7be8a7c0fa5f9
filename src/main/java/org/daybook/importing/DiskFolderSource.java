package org.daybook.importing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.conversation.SourceLocation;
import org.daybook.text.NaturalOrder;

/**
 * The files in a folder and the folders in it. Links in it are not followed, so that nothing outside it is read; they, and
 * what the system refuses to open, are left out with a warning.
 */
final class DiskFolderSource implements ImportSource {
    private final String name;
    private final Map<String, SourceItem> items = new LinkedHashMap<>();
    private final List<ImportWarning> warnings = new ArrayList<>();

    private DiskFolderSource(String name) {
        this.name = name;
    }

    /**
     * Lists a folder.
     *
     * @throws ImportFailure.TooLarge if it has more files than can be taken
     */
    static DiskFolderSource of(Path folder) throws IOException, ImportFailure {
        Path real = folder.toRealPath();
        DiskFolderSource source = new DiskFolderSource(Objects.toString(real.getFileName(), ""));
        List<FolderItem> found = source.walk(real);
        if (found.size() > ImportSources.MOST_ITEMS) {
            throw new ImportFailure.TooLarge(SourceLocation.whole(""));
        }
        found.sort(Comparator.comparing(FolderItem::path, NaturalOrder.INSTANCE));
        found.forEach(item -> source.items.put(item.path(), item));
        return source;
    }

    private List<FolderItem> walk(Path folder) throws IOException {
        List<FolderItem> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = path(folder, file);
                if (attributes.isRegularFile() && !Files.isReadable(file)) {
                    warnings.add(new ImportWarning(SourceLocation.whole(path), ImportWarning.Kind.ITEM_UNREADABLE));
                } else if (attributes.isRegularFile()) {
                    found.add(new FolderItem(path, file, attributes.size()));
                } else if (attributes.isSymbolicLink()) {
                    warnings.add(new ImportWarning(SourceLocation.whole(path), ImportWarning.Kind.PATH_ESCAPES));
                }
                return found.size() > ImportSources.MOST_ITEMS ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw failure;
                }
                SourceLocation place = SourceLocation.whole(path(folder, file));
                warnings.add(new ImportWarning(place, ImportWarning.Kind.ITEM_UNREADABLE));
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
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
    public List<ImportWarning> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void close() {
        // Each reader closes what it opened.
    }
}
