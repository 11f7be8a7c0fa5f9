package org.daybook.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Objects;
import org.daybook.crypto.Passphrase;
import org.daybook.session.Diary;
import org.daybook.ui.Desk;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassphraseModelTest {
    private static final String NEXT = "another nine grey stones apart";

    @TempDir
    Path folder;

    private Desk desk;
    private PassphraseModel model;

    @BeforeEach
    void createDiary() throws Exception {
        desk = new Desk(folder);
        desk.on(() -> desk.session().record(Diary.incident("gate"), null));
        model = new PassphraseModel(desk.session(), desk.tasks(), desk.errors(), desk.messages(), desk::go);
    }

    @AfterEach
    void closeDiary() {
        desk.close();
    }

    @Test
    void theDiaryThenOpensWithTheNewPassphraseAlone() throws Exception {
        model.change(Diary.passphrase(), Passphrase.of(NEXT.toCharArray()));
        desk.until(() -> model.doneProperty().get());
        assertThat(desk.on(desk.session()::incidents)).hasSize(1);
        desk.close();
        Diary diary = new Diary(folder);
        assertThatThrownBy(diary::unlock).isInstanceOf(VaultFailure.WrongPassphrase.class);
        try (Passphrase next = Passphrase.of(NEXT.toCharArray())) {
            Diary.diaries().unlock(diary.file(), next).close();
        }
    }

    @Test
    void withAnotherPassphraseNothingIsChanged() throws Exception {
        model.change(Passphrase.of("not the right one at all".toCharArray()), Passphrase.of(NEXT.toCharArray()));
        desk.until(() -> !model.busyProperty().get());
        assertThat(Objects.requireNonNull(model.problemProperty().get()).text())
                .isEqualTo(desk.messages().get("passphrase.wrong"));
        assertThat(model.doneProperty().get()).isFalse();
        desk.close();
        new Diary(folder).unlock().close();
    }
}
