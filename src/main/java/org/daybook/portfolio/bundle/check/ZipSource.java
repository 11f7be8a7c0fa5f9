package org.daybook.portfolio.bundle.check;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.portfolio.bundle.BagNames;
import org.daybook.portfolio.bundle.ReopeningChannel;
import org.daybook.portfolio.bundle.check.BundleFinding.BundleSign;
import org.daybook.portfolio.bundle.check.ZipFormat.Packed;

/**
 * A bag in a ZIP, read in place and never extracted. Only one that is laid out as this program lays it out is read,
 * and none that claims far more data than its size.
 */
final class ZipSource extends BagSource {
    /** The maximum compression ratio; a bundle holds mostly pictures, and text may be compressed this much. */
    private static final long MOST_SQUEEZED = 100;

    private static final long SMALL = 64 << 20;

    private final Path place;
    private final Map<String, Packed> entries = new TreeMap<>();

    private ZipSource(Path place) {
        this.place = place;
    }

    static ZipSource listed(Path place) throws IOException, BundleFailure {
        ZipSource source = new ZipSource(place);
        try (FileChannel zip = FileChannel.open(place)) {
            List<Packed> all = ZipLayout.of(zip);
            String base = base(all);
            long left = zip.size() * MOST_SQUEEZED + SMALL;
            for (Packed entry : all) {
                left -= entry.size();
                if (left < 0) {
                    throw new BundleFailure.TooMuch();
                }
                source.add(base, entry);
            }
        }
        return source;
    }

    /** The folder that holds the bag. */
    private static String base(List<Packed> all) throws BundleFailure {
        return all.stream()
                .map(Packed::name)
                .filter(name -> name.equals(BagNames.BAGIT) || name.endsWith("/" + BagNames.BAGIT))
                .map(name -> name.substring(0, name.length() - BagNames.BAGIT.length()))
                .filter(before -> before.indexOf('/') == before.length() - 1)
                .findFirst()
                .orElseThrow(BundleFailure.NotABundle::new);
    }

    private void add(String base, Packed entry) {
        String name = entry.name();
        String within = name.startsWith(base) ? name.substring(base.length()) : "";
        if (within.isEmpty() || !BagSource.isSafe(name) || entries.putIfAbsent(within, entry) != null) {
            findings.add(BundleFinding.in(shown(name), BundleSign.UNSAFE_NAME));
            return;
        }
        files.put(within, entry.size());
    }

    private static String shown(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    @Override
    InputStream open(String name) throws IOException {
        Packed entry = entries.get(name);
        if (entry == null) {
            throw new FileNotFoundException();
        }
        return new UnpackedInputStream(FileChannel.open(place), entry);
    }

    @Override
    SeekableByteChannel channel(String name) {
        return new ReopeningChannel(() -> open(name), files.getOrDefault(name, 0L));
    }
}
