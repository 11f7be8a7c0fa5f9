package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.crypto.signature.TimeStamp;
import org.daybook.files.AtomicFile;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.bundle.BagTarget.BagContent;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bag (BagIt 1.0, RFC 8493) with SHA-256 manifests, a signature over the tag manifest, which covers all the
 * rest, and a request for a time-stamp over that signature, which thus covers everything. One file after another,
 * each in one pass.
 */
final class BagWriter {
    /** A GIF of one point that nothing is seen of. */
    private static final String POINT = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    private final BagTarget target;
    private final Progress progress;
    private final Map<String, AtomicFile.FinishedFile> payload = new TreeMap<>();
    private final Map<String, AtomicFile.FinishedFile> tags = new TreeMap<>();

    BagWriter(BagTarget target, Progress progress) {
        this.target = target;
        this.progress = progress;
    }

    AtomicFile.FinishedFile payload(String path, boolean packed, BagContent content)
            throws IOException, PortfolioFailure {
        AtomicFile.FinishedFile written = add(path, packed, content);
        payload.put(path, written);
        return written;
    }

    /** Writes the page for a browser, which is no part of the payload. */
    void page(byte[] page) throws IOException, PortfolioFailure {
        tag(BagNames.PAGE, page);
        tag(BagNames.UNPACKED, Base64.getDecoder().decode(POINT));
    }

    /**
     * Writes the tag files that make it a bag.
     *
     * @param info lines for {@code bag-info.txt}, in their order
     * @param signer null for no signature
     */
    void finish(List<String> info, String readme, @Nullable DiarySigner signer) throws IOException, PortfolioFailure {
        long octets = payload.values().stream()
                .mapToLong(AtomicFile.FinishedFile::size)
                .sum();
        List<String> lines = new ArrayList<>(info);
        lines.add(BagNames.OXUM_LABEL + ": " + octets + "." + payload.size());
        lines.add(BagNames.SIGNATURE_LABEL + ": " + (signer == null ? "none" : BagNames.SIGNATURE));
        tag(BagNames.BAGIT, BagNames.BAGIT_CONTENT);
        tag(BagNames.INFO, String.join("\n", lines) + "\n");
        tag(BagNames.README, readme);
        tag(BagNames.MANIFEST, manifest(payload));
        String manifest = manifest(tags);
        ByteSequence stamped = tag(BagNames.TAG_MANIFEST, manifest).sha256();
        if (signer != null) {
            stamped = tag(BagNames.SIGNATURE, signer.sign(stamped.toBytes())).sha256();
        }
        tag(BagNames.REQUEST, TimeStamp.request(stamped.toBytes()));
    }

    /** All files written, by name; first the tag manifest, which covers the rest, and its signature. */
    List<WrittenFile> files() {
        Map<String, AtomicFile.FinishedFile> ordered = new LinkedHashMap<>();
        ordered.put(BagNames.TAG_MANIFEST, written(BagNames.TAG_MANIFEST));
        if (tags.containsKey(BagNames.SIGNATURE)) {
            ordered.put(BagNames.SIGNATURE, written(BagNames.SIGNATURE));
        }
        ordered.putAll(payload);
        ordered.putAll(tags);
        return ordered.entrySet().stream()
                .map(file -> new WrittenFile(file.getKey(), file.getValue().sha256()))
                .toList();
    }

    ByteSequence tagManifest() {
        return written(BagNames.TAG_MANIFEST).sha256();
    }

    private AtomicFile.FinishedFile written(String tag) {
        AtomicFile.FinishedFile written = tags.get(tag);
        if (written == null) {
            throw new IllegalStateException("not finished");
        }
        return written;
    }

    /** The size of all files together. */
    long size() {
        return size(payload.values()) + size(tags.values());
    }

    private static long size(Collection<AtomicFile.FinishedFile> files) {
        return files.stream().mapToLong(AtomicFile.FinishedFile::size).sum();
    }

    private AtomicFile.FinishedFile tag(String path, byte[] bytes) throws IOException, PortfolioFailure {
        AtomicFile.FinishedFile written = add(path, true, out -> out.write(bytes));
        tags.put(path, written);
        return written;
    }

    private AtomicFile.FinishedFile tag(String path, String text) throws IOException, PortfolioFailure {
        return tag(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private AtomicFile.FinishedFile add(String path, boolean packed, BagContent content)
            throws IOException, PortfolioFailure {
        stopIfAsked();
        try {
            return target.add(path, packed, out -> content.writeTo(new Stoppable(out)));
        } catch (WritingStoppedException e) {
            throw new PortfolioFailure.Cancelled();
        }
    }

    private void stopIfAsked() throws PortfolioFailure {
        progress.requireWanted(PortfolioFailure.Cancelled::new);
    }

    /** A manifest sorted by name, in the format that {@code sha256sum -c} reads. */
    private static String manifest(Map<String, AtomicFile.FinishedFile> files) {
        StringBuilder text = new StringBuilder();
        files.forEach((path, written) ->
                text.append(written.sha256().hex()).append("  ").append(path).append('\n'));
        return text.toString();
    }

    /** Thrown when the user cancels. */
    private static final class WritingStoppedException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Checks before each write whether the user has cancelled. */
    private final class Stoppable extends OutputStream {
        private final OutputStream out;

        Stoppable(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            progress.requireWanted(WritingStoppedException::new);
            out.write(bytes, offset, count);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
