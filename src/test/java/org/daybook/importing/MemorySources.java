package org.daybook.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Sources whose bytes are in the test. */
public final class MemorySources {
    private MemorySources() {}

    /** A single file. */
    public static ImportSource file(String name, byte[] content) throws ImportFailure, IOException {
        return ImportSources.of(name, content.length, () -> new SeekableInMemoryByteChannel(content));
    }

    /** A single text file in UTF-8. */
    public static ImportSource file(String name, String text) throws ImportFailure, IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** An archive with text files, by path. */
    public static ImportSource zip(String name, Map<String, String> files) throws ImportFailure, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file(name, bytes.toByteArray());
    }
}
