package org.daybook.portfolio.bundle.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.daybook.portfolio.bundle.check.BundleFinding.BundleSign;

/** A bag in a folder. No link in it is followed. */
final class FolderSource extends BagSource {
    private static final int DEEPEST = 32;

    private final Path folder;

    private FolderSource(Path folder) {
        this.folder = folder;
    }

    static FolderSource listed(Path folder) throws IOException, BundleFailure {
        FolderSource source = new FolderSource(folder);
        Files.walkFileTree(folder, Set.of(), DEEPEST, source.new Listing());
        if (source.files.size() + source.findings.size() > MOST_FILES) {
            throw new BundleFailure.TooMuch();
        }
        return source;
    }

    private final class Listing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file);
            if (attributes.isRegularFile()) {
                files.put(name, attributes.size());
            } else {
                findings.add(BundleFinding.in(name, BundleSign.NO_FILE));
            }
            return files.size() + findings.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }

    private String name(Path file) {
        return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    @Override
    InputStream open(String name) throws IOException {
        return Channels.newInputStream(channel(name));
    }

    @Override
    SeekableByteChannel channel(String name) throws IOException {
        return Files.newByteChannel(folder.resolve(name), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }
}
