package org.daybook.importing;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source whose files are known once it is opened, wherever their bytes are. */
public final class ListedSource implements ImportSource {
    private final String name;
    private final Map<String, SourceItem> items = new LinkedHashMap<>();
    private final List<ImportWarning> warnings;
    private final Closeable opened;

    /**
     * A source whose files need nothing to stay open.
     *
     * @param items each with a path of its own, in the order of their paths
     */
    public ListedSource(String name, List<? extends SourceItem> items) {
        this(name, items, List.of(), () -> {});
    }

    /** @param opened what the files are read from; closed with this source */
    ListedSource(String name, List<? extends SourceItem> items, List<ImportWarning> warnings, Closeable opened) {
        this.name = name;
        this.warnings = List.copyOf(warnings);
        this.opened = opened;
        items.forEach(item -> this.items.put(item.path(), item));
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
        return warnings;
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
