package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionLevel;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.daybook.files.AtomicFile;
import org.daybook.files.HashingOutputStream;
import org.daybook.files.NonClosingOutputStream;
import org.daybook.portfolio.PortfolioFailure;

/**
 * A bag in a ZIP of which each file is encrypted with AES-256 (WinZip AE-2), while it is written: nothing of it
 * touches the disk unencrypted. The names, number and sizes of the files remain readable. Explorer cannot open it.
 */
final class LockedZipTarget implements BagTarget {
    private final ZipOutputStream zip;
    private final String folder;
    private final long at;

    /**
     * @param lock the passphrase, of which the library keeps copies until they are garbage-collected; the caller
     * wipes this one when all is written
     */
    LockedZipTarget(OutputStream out, String folder, LocalDateTime at, char[] lock) throws IOException {
        this.zip = new ZipOutputStream(new NonClosingOutputStream(out), lock);
        this.folder = folder;
        this.at = at.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    }

    @Override
    public AtomicFile.FinishedFile add(String path, boolean packed, BagContent content)
            throws IOException, PortfolioFailure {
        ZipParameters how = new ZipParameters();
        how.setFileNameInZip(folder + "/" + path);
        how.setLastModifiedFileTime(at);
        how.setCompressionLevel(packed ? CompressionLevel.NORMAL : CompressionLevel.NO_COMPRESSION);
        how.setEncryptFiles(true);
        how.setEncryptionMethod(EncryptionMethod.AES);
        how.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        zip.putNextEntry(how);
        HashingOutputStream hashed = new HashingOutputStream(zip);
        content.writeTo(hashed);
        zip.closeEntry();
        return hashed.written();
    }

    /** Writes the end of the ZIP; the output stays open. */
    void finish() throws IOException {
        zip.close();
    }
}
