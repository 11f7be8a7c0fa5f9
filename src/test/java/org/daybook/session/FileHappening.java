package org.daybook.session;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.progress.Progress;
import org.daybook.vault.beneath.UnderlyingFileChange;

/** What happens to the file of an open diary, as a synchronising service or another program does it. */
public enum FileHappening {
    /** {@code mv older diary}. */
    REPLACED(UnderlyingFileChange.REPLACED),
    /** {@code rm diary}. */
    REMOVED(UnderlyingFileChange.GONE),
    /** {@code cp older diary}, into the same file. */
    OLDER_COPY_IN_PLACE(UnderlyingFileChange.OVERWRITTEN),
    /** {@code truncate diary}. */
    CUT_SHORT(UnderlyingFileChange.CUT_SHORT);

    private final UnderlyingFileChange found;

    FileHappening(UnderlyingFileChange found) {
        this.found = found;
    }

    /** What the program is to say of it. */
    public UnderlyingFileChange found() {
        return found;
    }

    /** Does it as soon as so many steps of some work were done. */
    public Progress after(int steps, Path diary, Path older) {
        AtomicInteger done = new AtomicInteger();
        return new Progress() {
            @Override
            public void at(long now, long total) {
                if (done.incrementAndGet() == steps) {
                    to(diary, older);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    /**
     * Does it.
     *
     * @param older a copy of the diary from before, which is left as it is
     */
    public void to(Path diary, Path older) {
        try {
            switch (this) {
                case REPLACED -> {
                    Path beside = diary.resolveSibling("arriving");
                    Files.copy(older, beside);
                    Files.move(beside, diary, StandardCopyOption.ATOMIC_MOVE);
                }
                case REMOVED -> Files.delete(diary);
                case OLDER_COPY_IN_PLACE ->
                    Files.write(
                            diary,
                            Files.readAllBytes(older),
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                case CUT_SHORT -> {
                    try (RandomAccessFile file = new RandomAccessFile(diary.toFile(), "rw")) {
                        file.setLength(file.length() / 2);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
