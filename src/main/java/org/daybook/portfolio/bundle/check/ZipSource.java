package org.daybook.portfolio.bundle.check;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.daybook.portfolio.bundle.BagNames;
import org.daybook.portfolio.bundle.ReopenedChannel;
import org.daybook.portfolio.bundle.check.BundleFinding.Sign;
import org.jspecify.annotations.Nullable;

/**
 * A bag in a ZIP, read in place and never extracted. One that claims far more data than its size, or whose files
 * overlap, is rejected before anything is read.
 */
final class ZipSource implements BagSource {
    /** The maximum compression ratio; a bundle holds mostly pictures, and text may be compressed this much. */
    private static final long MOST_SQUEEZED = 100;

    private static final long SMALL = 64 << 20;
    private static final long LARGEST_DIRECTORY = 64 << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new TreeMap<>();
    private final Map<String, Long> files = new TreeMap<>();
    private final List<BundleFinding> findings = new ArrayList<>();
    private final Set<String> folded = new HashSet<>();
    private @Nullable String base;

    private ZipSource(ZipFile zip) {
        this.zip = zip;
    }

    static ZipSource of(Path place) throws IOException, BundleFailure {
        long size = Files.size(place);
        ZipEnd end = ZipEnd.of(place);
        if (end.entries() > MOST_FILES || end.directory() > Math.min(size, LARGEST_DIRECTORY)) {
            throw new BundleFailure.TooMuch();
        }
        if (end.isLocked()) {
            throw new BundleFailure.Locked();
        }
        ZipFile zip;
        try {
            zip = new ZipFile(place.toFile());
        } catch (ZipException e) {
            throw new BundleFailure.NotABundle();
        }
        boolean listed = false;
        try {
            ZipSource source = new ZipSource(zip);
            source.list(size);
            if (!ZipLayout.isPlain(place, LARGEST_DIRECTORY)) {
                source.findings.add(BundleFinding.of(Sign.HIDDEN_DATA));
            }
            listed = true;
            return source;
        } finally {
            if (!listed) {
                zip.close();
            }
        }
    }

    private void list(long size) throws BundleFailure {
        long squeezed = 0;
        long whole = 0;
        List<? extends ZipEntry> all = Collections.list(zip.entries());
        base = base(all);
        for (ZipEntry entry : all) {
            squeezed += Math.max(0, entry.getCompressedSize());
            whole += Math.max(0, entry.getSize());
            if (squeezed > size || whole > size * MOST_SQUEEZED + SMALL) {
                throw new BundleFailure.TooMuch();
            }
            add(entry);
        }
    }

    /** The folder that holds the bag. */
    private static String base(List<? extends ZipEntry> all) throws BundleFailure {
        String found = all.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.equals(BagNames.BAGIT) || name.endsWith("/" + BagNames.BAGIT))
                .map(name -> name.substring(0, name.length() - BagNames.BAGIT.length()))
                .filter(before -> before.indexOf('/') == before.length() - 1)
                .findFirst()
                .orElse(null);
        if (found == null) {
            throw new BundleFailure.NotABundle();
        }
        return found;
    }

    private void add(ZipEntry entry) {
        String before = base == null ? "" : base;
        String name = entry.getName();
        String within = name.startsWith(before) ? name.substring(before.length()) : "";
        if (entry.isDirectory()) {
            boolean inside =
                    within.isEmpty() ? name.equals(before) : BagSource.isSafe(within.substring(0, within.length() - 1));
            if (!inside) {
                findings.add(BundleFinding.in(shown(name), Sign.UNSAFE_NAME));
            }
            return;
        }
        if (within.isEmpty() || !BagSource.isSafe(within)) {
            findings.add(BundleFinding.in(shown(name), Sign.UNSAFE_NAME));
            return;
        }
        String fold = Normalizer.normalize(within, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!folded.add(fold)) {
            findings.add(BundleFinding.in(within, Sign.UNSAFE_NAME));
        }
        entries.put(within, entry);
        files.put(within, Math.max(0, entry.getSize()));
    }

    private static String shown(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    @Override
    public Map<String, Long> files() {
        return files;
    }

    @Override
    public List<BundleFinding> findings() {
        return findings;
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        if (in == null) {
            throw new FileNotFoundException();
        }
        return new BoundedInput(in, files.getOrDefault(name, 0L));
    }

    @Override
    public SeekableByteChannel channel(String name) {
        return new ReopenedChannel(() -> open(name), files.getOrDefault(name, 0L));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
