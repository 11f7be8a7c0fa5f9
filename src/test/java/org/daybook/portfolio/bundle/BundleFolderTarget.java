package org.daybook.portfolio.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.fuzz.TemporaryFolder;
import org.daybook.portfolio.bundle.check.BundleFailure;

/**
 * A folder that is handed over as a bundle. An input is a number of files, each as the place of its name in the list of
 * names, a length of four bytes, and its content.
 */
public final class BundleFolderTarget implements FuzzTarget {
    private static final List<String> NAMES = List.of(
            BagNames.BAGIT,
            BagNames.INFO,
            BagNames.MANIFEST,
            BagNames.TAG_MANIFEST,
            BagNames.SIGNATURE,
            BagNames.REQUEST,
            BagNames.RESPONSE,
            BagNames.README,
            BagNames.PORTFOLIO,
            BagNames.CONTACTS,
            BagNames.PROOF,
            "data/chronology.csv",
            "data/exhibits/seen.txt");
    private static final int HEAD = 5;

    private final TemporaryFolder folder = TemporaryFolder.make();

    @Override
    public List<byte[]> seeds() throws Exception {
        Map<String, byte[]> files = SmallBundle.files();
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(joined(files));
        files.remove(BagNames.PORTFOLIO);
        seeds.add(joined(files));
        return seeds;
    }

    private static byte[] joined(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            if (NAMES.contains(name)) {
                out.write(NAMES.indexOf(name));
                out.writeBytes(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                out.writeBytes(bytes);
            }
        });
        return out.toByteArray();
    }

    @Override
    public void read(byte[] input) throws IOException {
        try (TemporaryFolder bag = new TemporaryFolder(Files.createTempDirectory(folder.path(), "bag"))) {
            Files.createDirectories(bag.path().resolve("data/exhibits"));
            lay(ByteBuffer.wrap(input), bag.path());
            Written.verify(bag.path());
        } catch (BundleFailure e) {
            FuzzTarget.require(e.getCause() == null, "a failure that carries more than a fact");
        }
    }

    private static void lay(ByteBuffer input, Path bag) throws IOException {
        while (input.remaining() > HEAD) {
            String name = NAMES.get((input.get() & 0xff) % NAMES.size());
            byte[] content = new byte[Math.clamp(input.getInt(), 0, input.remaining())];
            input.get(content);
            Files.write(bag.resolve(name), content);
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
