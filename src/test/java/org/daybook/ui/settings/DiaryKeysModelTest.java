package org.daybook.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.daybook.casefile.entry.Authorship;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.UnlockSecret;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.settings.DiaryKeysModel.KeysStep;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DiaryKeysModelTest extends DeskFixture {
    private static final String NEXT = "another nine grey stones apart";

    private DiaryKeysModel model;

    @BeforeEach
    void createDiary() throws Exception {
        desk.on(() -> Opened.of(desk.session()).record(Diary.incident("gate"), Authorship.OWNER, null));
        model = newModel();
    }

    private DiaryKeysModel newModel() {
        return new DiaryKeysModel(
                desk.session(), new SecureRandom(), desk.context().window());
    }

    private static UnlockSecret present() {
        return new UnlockSecret.OfPassphrase(Diary.passphrase());
    }

    private static UnlockSecret other() {
        return new UnlockSecret.OfPassphrase(Passphrase.of("not the right one at all".toCharArray()));
    }

    private static Passphrase next() {
        return Passphrase.of(NEXT.toCharArray());
    }

    private void rest() throws InterruptedException {
        desk.until(() -> !model.busy.get());
    }

    private String drawn() {
        return String.join(" ", model.words());
    }

    /** A new code in the place of the old one, which is what the diary then opens with. */
    private String replaced() throws InterruptedException {
        model.begin(present(), null, true, List.of());
        rest();
        String words = drawn();
        model.typedBack(words.toCharArray());
        rest();
        return words;
    }

    private boolean fits(String words) throws Exception {
        try (RecoveryCode code = RecoveryCode.parse(words.toCharArray())) {
            return desk.on(() -> Opened.of(desk.session()).keys().opens(new UnlockSecret.OfCode(code)));
        }
    }

    @Nested
    class ANewPassphrase {
        @Test
        void isTheOnlyOneThatOpensTheDiaryThen() throws Exception {
            model.begin(present(), next(), false, List.of());
            rest();
            assertThat(model.step.get()).isEqualTo(KeysStep.DONE);
            assertThat(desk.on(Opened.of(desk.session())::incidents)).hasSize(1);
            desk.close();
            Diary diary = new Diary(folder);
            assertThatThrownBy(diary::unlock).isInstanceOf(VaultFailure.WrongPassphrase.class);
            try (Passphrase next = next()) {
                Diary.diaries().unlock(diary.file(), next).close();
            }
        }

        @Test
        void isNotSetWithAnotherPassphraseWhichIsSaidAtItsField() throws Exception {
            model.begin(other(), next(), false, List.of());
            rest();
            assertThat(model.wrong.get()).isEqualTo(desk.messages().get("passphrase.wrong"));
            assertThat(model.step.get()).isEqualTo(KeysStep.ASKED);
            desk.reopen();
        }

        @Test
        void leavesTheRecoveryCodeAsItWas() throws Exception {
            String words = replaced();
            model = newModel();
            model.begin(present(), next(), false, List.of());
            rest();
            assertThat(fits(words)).isTrue();
        }

        @Test
        void canBeSetWithTheRecoveryCodeIfTheOldOneIsForgotten() throws Exception {
            String words = replaced();
            model = newModel();
            model.begin(new UnlockSecret.OfCode(RecoveryCode.parse(words.toCharArray())), next(), false, List.of());
            rest();
            assertThat(model.step.get()).isEqualTo(KeysStep.DONE);
        }

        @Test
        void isGivenUpWhenThePageIsLeftBeforeTheEnd() throws Exception {
            CountDownLatch before = new CountDownLatch(1);
            desk.session().call(_ -> {
                before.await();
                return true;
            });
            model.begin(present(), next(), false, List.of());
            model.drop();
            before.countDown();
            rest();
            desk.reopen();
            assertThat(desk.session().opening().report().sound()).isTrue();
        }

        @Test
        void canBeStoppedWhichChangesNothing() throws Exception {
            CountDownLatch before = new CountDownLatch(1);
            desk.session().call(_ -> {
                before.await();
                return true;
            });
            model.begin(present(), next(), false, List.of());
            model.stop();
            before.countDown();
            rest();
            assertThat(Objects.requireNonNull(model.problem.get()).text())
                    .isEqualTo(desk.messages().get("passphrase.stopped"));
            desk.reopen();
        }
    }

    @Nested
    class ANewRecoveryCode {
        @Test
        void opensTheDiaryAndTheOldOneDoesNotButForOldCopies() throws Exception {
            String old = replaced();
            Path copy = folder.resolve("copy.nbk");
            new OnThread(desk.session()).copyTo(copy);
            model = newModel();
            String fresh = replaced();
            assertThat(fits(fresh)).isTrue();
            assertThat(fits(old)).isFalse();
            desk.close();
            try (RecoveryCode code = RecoveryCode.parse(old.toCharArray())) {
                assertThatThrownBy(() -> Diary.diaries().unlock(new Diary(folder).file(), code))
                        .isInstanceOf(VaultFailure.WrongRecoveryCode.class);
                Diary.diaries().unlock(copy, code).close();
            }
            try (RecoveryCode code = RecoveryCode.parse(fresh.toCharArray())) {
                Diary.diaries().unlock(new Diary(folder).file(), code).close();
            }
            new Diary(folder).unlock().close();
        }

        @Test
        void countsOnlyWhenItWasTypedBack() throws Exception {
            String old = replaced();
            model = newModel();
            model.begin(present(), null, true, List.of());
            rest();
            String fresh = drawn();
            model.typedBack(old.toCharArray());
            rest();
            assertThat(model.typedWrong.get()).isEqualTo(desk.messages().get("unlock.code-differs"));
            model.typedBack("eleven words".toCharArray());
            assertThat(model.typedWrong.get()).isEqualTo(desk.messages().get("problem.code-number-of-words", 2));
            model.leave();
            assertThat(model.words()).isEmpty();
            assertThat(model.step.get()).isEqualTo(KeysStep.ASKED);
            assertThat(fits(old)).isTrue();
            assertThat(fits(fresh)).isFalse();
        }

        @Test
        void isNotShownWithoutThePresentPassphrase() throws Exception {
            model.begin(other(), null, true, List.of());
            rest();
            assertThat(model.words()).isEmpty();
            assertThat(model.wrong.get()).isEqualTo(desk.messages().get("passphrase.wrong"));
        }

        @Test
        void canBeMadeInTheSameStepAsANewPassphrase() throws Exception {
            model.begin(present(), next(), true, List.of());
            rest();
            String words = drawn();
            model.typedBack(words.toCharArray());
            rest();
            assertThat(model.step.get()).isEqualTo(KeysStep.DONE);
            assertThat(fits(words)).isTrue();
            desk.close();
            try (Passphrase next = next()) {
                Diary.diaries().unlock(new Diary(folder).file(), next).close();
            }
        }

        @Test
        void isWipedWhenThePageIsLeft() throws Exception {
            model.begin(present(), null, true, List.of());
            rest();
            model.drop();
            assertThat(model.words()).isEmpty();
        }
    }

    @Nested
    class TryingACode {
        private RecoveryCodeTestModel trying;

        @BeforeEach
        void begin() {
            trying = new RecoveryCodeTestModel(desk.context());
        }

        private void tryOut(String words) throws InterruptedException {
            trying.tryOut(words.toCharArray());
            desk.until(() -> !trying.busy.get());
        }

        @Test
        void saysThatItFitsAndChangesNothing() throws Exception {
            String words = replaced();
            String head = desk.on(Opened.of(desk.session()).headCodes()::current);
            tryOut(words);
            assertThat(trying.fits.get()).isTrue();
            assertThat(desk.on(Opened.of(desk.session()).headCodes()::current)).isEqualTo(head);
        }

        @Test
        void saysAtTheFieldThatAnotherDoesNot() throws Exception {
            try (RecoveryCode other = RecoveryCode.generate(new SecureRandom())) {
                tryOut(String.join(" ", other.words()));
            }
            assertThat(trying.fits.get()).isFalse();
            assertThat(trying.wrong.get()).isEqualTo(desk.messages().get("recovery.fits-not"));
            desk.reopen();
            assertThat(desk.session().opening().failedTries()).isZero();
        }

        @Test
        void saysWhichWordIsNone() throws Exception {
            tryOut("zoo zoo zoo zoo zoo gate42x zoo zoo zoo zoo zoo zoq");
            assertThat(trying.wrong.get()).isNotEmpty();
        }
    }
}
