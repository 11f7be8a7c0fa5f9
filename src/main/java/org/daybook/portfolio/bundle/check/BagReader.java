package org.daybook.portfolio.bundle.check;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.zip.ZipException;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.portfolio.bundle.check.BundleFinding.BundleSign;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;
import org.daybook.progress.Progress;

/** Reads the files of a bag that a stranger may have made, and notes which of them cannot be read whole. */
final class BagReader {
    private static final int AT_A_TIME = 1 << 18;

    private final BagSource source;
    private final FindingCollector findings;
    private final Progress progress;
    private final long total;
    private long done;

    /** Thrown when the user cancels. */
    static final class ReadingStoppedException extends IOException {
        private static final long serialVersionUID = 1;
    }

    BagReader(BagSource source, FindingCollector findings, Progress progress) {
        this.source = source;
        this.findings = findings;
        this.progress = progress;
        total = source.files.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The bytes of all files. */
    long total() {
        return total;
    }

    /** The SHA-256 of a file, with progress; of no bytes if it cannot be decompressed. */
    ByteSequence digest(String name) throws IOException {
        MessageDigest sha256 = Hashes.newSha256();
        byte[] buffer = new byte[AT_A_TIME];
        try (InputStream in = source.open(name)) {
            for (int more = in.read(buffer); more >= 0; more = in.read(buffer)) {
                progress.requireWanted(ReadingStoppedException::new);
                sha256.update(buffer, 0, more);
                done += more;
                progress.at(Math.min(done, total), total);
            }
        } catch (ZipException | EOFException e) {
            // A file that cannot be decompressed was changed.
            return ByteSequence.of(new byte[0]);
        }
        return ByteSequence.of(sha256.digest());
    }

    /** A whole file; empty, with a finding added, if it is missing or too long. */
    Optional<byte[]> small(String name, int longest, BundleCheck check) throws IOException {
        Long size = source.files.get(name);
        if (size == null) {
            findings.in(check, name, BundleSign.MISSING);
            return Optional.empty();
        }
        if (size > longest) {
            findings.in(check, name, BundleSign.MALFORMED);
            return Optional.empty();
        }
        try (InputStream in = source.open(name)) {
            return Optional.of(in.readNBytes(longest));
        } catch (ZipException | EOFException e) {
            findings.in(check, name, BundleSign.CHANGED);
            return Optional.empty();
        }
    }
}
