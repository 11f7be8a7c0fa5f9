package org.daybook.importing.phone;

import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.crypto.BytesChannel;

/** A phone whose files are in the test. */
final class MemoryPhone implements PhoneFiles {
    private final Map<String, byte[]> files = new TreeMap<>();

    MemoryPhone with(PhoneDatabase database, byte[] content) {
        return with(database.domain(), database.path(), content);
    }

    MemoryPhone with(String domain, String path, byte[] content) {
        files.put(domain + "/" + path, content);
        return this;
    }

    MemoryPhone with(String domain, String path, String content) {
        return with(domain, path, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<SeekableByteChannel> open(String domain, String path) {
        return Optional.ofNullable(files.get(domain + "/" + path)).map(BytesChannel::new);
    }

    @Override
    public List<String> paths(String domain, String prefix) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(domain + "/" + prefix))
                .map(path -> path.substring(domain.length() + 1))
                .toList();
    }
}
