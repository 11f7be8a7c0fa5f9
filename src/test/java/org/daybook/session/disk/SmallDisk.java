package org.daybook.session.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** A small disk of its own, in memory, that can be filled. Only an administrator may have one; others skip the test. */
public final class SmallDisk implements AutoCloseable {
    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** A disk with so many MiB at {@code place}, an empty folder. */
    public static SmallDisk at(Path place, int size) throws Exception {
        Assumptions.assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "tmpfs", place.toString()),
                "nobody but an administrator may mount a disk");
        return new SmallDisk(place);
    }

    public Path place() {
        return place;
    }

    /** Takes all room but so many bytes. */
    void fillBut(int left) throws IOException {
        makeRoom();
        try (OutputStream out = Files.newOutputStream(filler())) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // It is full, as it is to be.
        }
        try (var file = FileChannel.open(filler(), StandardOpenOption.WRITE)) {
            file.truncate(Math.max(0, file.size() - left));
        }
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return place.resolve("filler");
    }

    /** From now on nothing can be written to it. */
    public void lockAgainstWriting() throws Exception {
        if (!ran("mount", "-o", "remount,ro", place.toString())) {
            throw new IOException("still writable");
        }
    }

    void unlock() throws Exception {
        if (!ran("mount", "-o", "remount,rw", place.toString())) {
            throw new IOException("still locked");
        }
    }

    @Override
    public void close() throws Exception {
        if (!ran("umount", "-l", place.toString())) {
            throw new IOException("still mounted");
        }
    }

    private static boolean ran(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
