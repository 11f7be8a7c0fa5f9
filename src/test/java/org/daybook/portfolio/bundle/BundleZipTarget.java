package org.daybook.portfolio.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.fuzz.TemporaryFolder;
import org.daybook.portfolio.bundle.check.BundleFailure;

/** A ZIP that is handed over as a bundle. */
public final class BundleZipTarget implements FuzzTarget {
    private final TemporaryFolder folder = TemporaryFolder.make();

    @Override
    public List<byte[]> seeds() throws Exception {
        Map<String, byte[]> files = SmallBundle.files();
        List<byte[]> seeds = new ArrayList<>(List.of(zip(files, ZipEntry.DEFLATED)));
        files.remove(BagNames.PORTFOLIO);
        seeds.add(zip(files, ZipEntry.STORED));
        return seeds;
    }

    private static byte[] zip(Map<String, byte[]> files, int method) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry("b/" + file.getKey());
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                entry.setMethod(method);
                entry.setCrc(crc.getValue());
                entry.setSize(file.getValue().length);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Override
    public void read(byte[] input) throws IOException {
        try {
            Written.verify(Files.write(folder.path().resolve("x.zip"), input));
        } catch (BundleFailure e) {
            FuzzTarget.require(e.getCause() == null, "a failure that carries more than a fact");
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
