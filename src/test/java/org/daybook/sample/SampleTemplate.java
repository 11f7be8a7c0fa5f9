package org.daybook.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import org.daybook.session.Diary;

/**
 * The diary of the invented case as it is on the day of the tests' clock: made once, since that takes seconds, and
 * copied. Its numbers and codes are the same in every run, so that pictures of it stay.
 */
public final class SampleTemplate {
    /** The day on which the case ends. */
    public static final LocalDate TODAY = LocalDate.now(Diary.CLOCK);

    private SampleTemplate() {}

    /** Puts a copy of it at {@code file}, which its passphrase {@link SampleDiary#PASSPHRASE} opens. */
    public static void copyTo(Path file) throws Exception {
        Files.copy(Made.FILE, file, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static final class Made {
        static final Path FILE = make();

        private static Path make() {
            try {
                Path file = Files.createTempDirectory("sample").resolve("sample.nbk");
                file.toFile().deleteOnExit();
                new SampleDiary(new SameChance(1), "Daybook").write(file, SampleCase.endingBefore(TODAY));
                return file;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
