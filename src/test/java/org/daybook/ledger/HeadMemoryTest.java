package org.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.daybook.crypto.Passphrase;
import org.daybook.ledger.HeadMemory.MemoryOutcome;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether an older file in the place of a diary is noticed, and what can be read from what that takes. */
class HeadMemoryTest {
    private static final String OTHER = "five green kettles sing at dawn";

    @TempDir
    Path folder;

    private Diary diary;
    private Path old;
    private List<String> kept = List.of();

    @BeforeEach
    void made() throws Exception {
        diary = new Diary(folder);
        diary.create().close();
        old = folder.resolve("old.nbk");
    }

    @Test
    void ofADiaryThatWasNeverOpenedHereNothingIsKnown() throws Exception {
        assertThat(opened(diary.file())).isEqualTo(MemoryOutcome.NOT_KEPT);
    }

    @Test
    void theFileThatWasClosedLastGoesOn() throws Exception {
        opened(diary.file());
        assertThat(opened(diary.file())).isEqualTo(MemoryOutcome.FOLLOWS);
        assertThat(opened(diary.file())).isEqualTo(MemoryOutcome.FOLLOWS);
        assertThat(kept).hasSize(1);
    }

    @Test
    void aFileThatWasWrittenElsewhereSinceGoesOnToo() throws Exception {
        opened(diary.file());
        List<String> here = kept;
        opened(diary.file());
        kept = here;
        assertThat(opened(diary.file())).isEqualTo(MemoryOutcome.FOLLOWS);
    }

    @Test
    void anOlderCopyInItsPlaceIsNoticed() throws Exception {
        opened(diary.file());
        Files.copy(diary.file(), old);
        opened(diary.file());
        Files.copy(old, diary.file(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(compared(diary.file())).isEqualTo(MemoryOutcome.OLDER);
    }

    @Test
    void itIsStillNoticedAfterItWasOpenedAndSoGrewAsLong() throws Exception {
        opened(diary.file());
        Files.copy(diary.file(), old);
        opened(diary.file());
        diaryOpenedElsewhere(old);
        assertThat(compared(old)).isEqualTo(MemoryOutcome.APART);
    }

    @Test
    void onceSheSaysThatSheMeantItThatCopyGoesOnAndTheOtherIsTheOneThatIsApart() throws Exception {
        opened(diary.file());
        Files.copy(diary.file(), old);
        opened(diary.file());
        assertThat(opened(old)).isEqualTo(MemoryOutcome.OLDER);
        assertThat(opened(old)).isEqualTo(MemoryOutcome.FOLLOWS);
        opened(old);
        assertThat(compared(diary.file())).isIn(MemoryOutcome.OLDER, MemoryOutcome.APART);
    }

    @Test
    void anOldCopyThatTheOldPassphraseOpensIsNoticedToo() throws Exception {
        opened(diary.file());
        Files.copy(diary.file(), old);
        Session session = diary.unlock();
        try (Passphrase now = Diary.passphrase();
                Passphrase next = Passphrase.of(OTHER.toCharArray())) {
            new OnThread(session).run(() -> {
                Opened.of(session)
                        .keys()
                        .changePassphrase(
                                new UnlockSecret.OfPassphrase(now), next, null, List.of(), Progress.UNWATCHED);
                return true;
            });
            kept = new OnThread(session)
                    .run(() -> Opened.of(session).headMemory().keep(kept));
        } finally {
            session.close();
        }
        assertThat(kept).hasSize(1);
        assertThat(compared(old)).isEqualTo(MemoryOutcome.OLDER);
    }

    @Test
    void whatIsKeptOfOtherDiariesStaysUpToEight() throws Exception {
        for (int i = 0; i < 9; i++) {
            Diary other = new Diary(Files.createDirectory(folder.resolve("d" + i)));
            other.createWithOwnKeys().close();
            opened(other.file());
        }
        assertThat(kept).hasSize(8).doesNotHaveDuplicates();
        assertThat(compared(folder.resolve("d8").resolve("notebook.nbk"))).isEqualTo(MemoryOutcome.FOLLOWS);
        assertThat(compared(folder.resolve("d0").resolve("notebook.nbk"))).isEqualTo(MemoryOutcome.NOT_KEPT);
    }

    @Test
    void nothingInItIsTheSameTwiceAndEachIsAsLong() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            opened(diary.file());
            all.addAll(kept);
        }
        assertThat(all)
                .doesNotHaveDuplicates()
                .allSatisfy(line -> assertThat(line).hasSize(92));
    }

    @Test
    void whatSomebodyElseWroteThereIsPassedOver() throws Exception {
        opened(diary.file());
        String own = kept.getFirst();
        kept = List.of("", "no base 64 at all", "AAAA", own.substring(4), own.replace(own.charAt(9), 'A') + "A", own);
        assertThat(compared(diary.file())).isEqualTo(MemoryOutcome.FOLLOWS);
    }

    @Test
    void anyTextIsPassedOver() throws Exception {
        Random random = new Random(7);
        kept = IntStream.range(0, 200)
                .mapToObj(i -> random.ints(i, ' ', i % 2 == 0 ? 0x7f : 0x1_0000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
        assertThat(compared(diary.file())).isEqualTo(MemoryOutcome.NOT_KEPT);
    }

    private static void diaryOpenedElsewhere(Path file) throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            Diary.diaries().unlock(file, passphrase).close();
        }
    }

    private MemoryOutcome compared(Path file) throws Exception {
        return opened(file, false);
    }

    /** Opens it, compares, and keeps where it ends. */
    private MemoryOutcome opened(Path file) throws Exception {
        return opened(file, true);
    }

    private MemoryOutcome opened(Path file, boolean keep) throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            Session session = Diary.diaries().unlock(file, passphrase);
            try {
                OnThread thread = new OnThread(session);
                MemoryOutcome outcome =
                        thread.run(() -> Opened.of(session).headMemory().compare(kept));
                if (keep) {
                    kept = thread.run(() -> Opened.of(session).headMemory().keep(kept));
                }
                return outcome;
            } finally {
                session.close();
            }
        }
    }
}
