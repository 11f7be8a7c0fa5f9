package org.daybook.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Optional;

/** A single file. */
final class SingleFileSource implements ImportSource {
    private final SourceItem item;

    SingleFileSource(String name, long length, ContentOpener content) {
        this.item = new OnlyItem(name, length, content);
    }

    private record OnlyItem(String name, long length, ContentOpener content) implements SourceItem {
        @Override
        public String path() {
            return "";
        }

        @Override
        public InputStream open() throws IOException {
            return new LimitedInputStream(Channels.newInputStream(content.open()), length);
        }
    }

    @Override
    public String name() {
        return item.name();
    }

    @Override
    public List<SourceItem> items() {
        return List.of(item);
    }

    @Override
    public Optional<SourceItem> item(String path) {
        return path.isEmpty() ? Optional.of(item) : Optional.empty();
    }

    @Override
    public void close() {
        // Each reader closes what it opened.
    }
}
