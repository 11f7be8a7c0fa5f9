package org.daybook.session.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

class UnlockWarmUpTest {
    @Test
    void opensADiaryThatLiesInNoFile() throws Exception {
        UnlockWarmUp warmUp = new UnlockWarmUp(Diary.CLOCK, new SecureRandom());
        List<Path> before = files();
        assertThatCode(() -> warmUp.run(_ -> {})).doesNotThrowAnyException();
        assertThat(files()).isEqualTo(before);
    }

    /** A database that is called by mistake as a file would lie where the program was started. */
    private static List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.sorted().toList();
        }
    }
}
