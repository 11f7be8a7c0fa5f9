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
import java.util.List;
import java.util.Objects;
import org.daybook.conversation.SourceLocation;
import org.daybook.text.NaturalOrder;

/**
 * The files in a folder and the folders in it. Links in it are not followed, so that nothing outside it is read; they,
 * and what the system refuses to open, are left out with a warning.
 */
final class FolderItems {
    private final List<ImportWarning> warnings = new ArrayList<>();

    private FolderItems() {}

    /**
     * Lists a folder.
     *
     * @throws ImportFailure.TooLarge if it has more files than can be taken
     */
    static ImportSource of(Path folder) throws IOException, ImportFailure {
        Path real = folder.toRealPath();
        FolderItems listing = new FolderItems();
        List<FolderItem> found = listing.walk(real);
        if (found.size() > ImportSources.MOST_ITEMS) {
            throw new ImportFailure.TooLarge(SourceLocation.whole(""));
        }
        found.sort(Comparator.comparing(FolderItem::path, NaturalOrder.INSTANCE));
        return new ListedSource(Objects.toString(real.getFileName(), ""), found, listing.warnings, () -> {});
    }

    private List<FolderItem> walk(Path folder) throws IOException {
        List<FolderItem> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = path(folder, file);
                if (attributes.isRegularFile() && !Files.isReadable(file)) {
                    warnings.add(
                            new ImportWarning(SourceLocation.whole(path), ImportWarning.WarningKind.ITEM_UNREADABLE));
                } else if (attributes.isRegularFile()) {
                    found.add(new FolderItem(path, file, attributes.size()));
                } else if (attributes.isSymbolicLink()) {
                    warnings.add(new ImportWarning(SourceLocation.whole(path), ImportWarning.WarningKind.PATH_ESCAPES));
                }
                return found.size() > ImportSources.MOST_ITEMS ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw failure;
                }
                SourceLocation place = SourceLocation.whole(path(folder, file));
                warnings.add(new ImportWarning(place, ImportWarning.WarningKind.ITEM_UNREADABLE));
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
}
