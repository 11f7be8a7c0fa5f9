package org.daybook.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportSource;
import org.daybook.importing.SourceItem;
import org.daybook.session.DiaryFiles;

/** The files of a folder that was imported, as they are sealed in the diary. */
final class ExhibitsSource implements ImportSource {
    private final String name;
    private final Map<String, SourceItem> items = new LinkedHashMap<>();

    /** @param exhibits each with the path that its file had in the folder, in the order of the folder */
    ExhibitsSource(String name, Map<String, ExhibitHistory> exhibits, DiaryFiles files) {
        this.name = name;
        exhibits.forEach((path, exhibit) -> items.put(path, new SealedItem(path, exhibit, files)));
    }

    private record SealedItem(String path, ExhibitHistory exhibit, DiaryFiles files) implements SourceItem {
        @Override
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public long length() {
            return Objects.requireNonNull(exhibit.file()).length();
        }

        @Override
        public InputStream open() throws IOException {
            return Channels.newInputStream(channel(files, exhibit));
        }
    }

    /** The bytes of an exhibit; a failure of the diary comes as an {@link IOException}. */
    static SeekableByteChannel channel(DiaryFiles files, ExhibitHistory exhibit) throws IOException {
        try {
            return files.open(exhibit);
        } catch (EvidenceFailure e) {
            throw new IOException(e);
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
