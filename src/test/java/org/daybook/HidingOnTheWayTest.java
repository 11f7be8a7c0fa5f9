package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.colleague.OwnKeyFile;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.secret.PassphraseField;
import org.daybook.ui.toolkit.secret.RecoveryCodeArea;
import org.daybook.ui.toolkit.secret.RecoveryCodeCheckFields;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * F12 before a diary is open: an empty page at once, what was typed is wiped, what was going on is given up with
 * nothing half done, and afterwards the passphrase of the diary is asked for as at the beginning.
 */
@ToolkitTest
@Tag("once")
class HidingOnTheWayTest {
    private static final int LARGE = 8 << 20;
    private static final String CODE = "abandon ".repeat(11) + "about";
    private static final String HALF = "plum ladder violin quiet harb";

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private Path home;
    private Path stick;
    private Diary diary;
    private Path copy;
    private TrialWindow window;

    @BeforeAll
    static void sampleFile() throws Exception {
        try (Passphrase passphrase = Diary.passphrase();
                RecoveryCode code = RecoveryCode.parse(CODE.toCharArray())) {
            OnThread session = new OnThread(Diary.diaries().create(made.resolve("notebook.nbk"), passphrase, code));
            byte[] bytes = new byte[LARGE];
            new Random(1).nextBytes(bytes);
            session.session().intake().begin(bytes, "film.bin", null).finish();
            session.copyTo(made.resolve("copy.nbk"));
            session.record(Diary.incident("later"), null);
            session.close();
        }
    }

    @BeforeEach
    void diary() throws Exception {
        home = Files.createDirectory(folder.resolve("diary"));
        stick = Files.createDirectory(folder.resolve("stick"));
        diary = new Diary(home);
        copy = stick.resolve("copy.nbk");
        Files.copy(made.resolve("notebook.nbk"), diary.file());
        Files.copy(made.resolve("copy.nbk"), copy);
        window = new TrialWindow(home);
        TrialWindow.until(() -> !window.all(PassphraseField.class).isEmpty());
    }

    /** Hides; the fields that were there are empty, and the first page is there again. */
    private void hide(String what) throws Exception {
        List<PassphraseField> fields = window.all(PassphraseField.class);
        List<TextInputControl> inputs = window.all(TextInputControl.class);
        Hiding.hide(window, what);
        assertThat(fields).as(what).allMatch(PassphraseField::isEmpty);
        assertThat(inputs)
                .as(what)
                .filteredOn(field -> field instanceof RecoveryCodeArea
                        || fields.stream().anyMatch(one -> one.focusTarget() == field))
                .allMatch(field -> field.getText().isEmpty());
        Hiding.back(window);
        TrialWindow.until(() -> window.button("unlock.unlock") != null);
        assertThat(window.all(PassphraseField.class)).as(what).allMatch(PassphraseField::isEmpty);
    }

    private void nothingHalfDone(String... newNames) throws Exception {
        assertThat(Hiding.names(home)).containsExactlyInAnyOrder(newNames);
        assertThat(Hiding.names(stick)).containsExactly("copy.nbk");
        for (String name : newNames) {
            assertThat(Hiding.opens(diary.file().resolveSibling(name), Diary.PASSPHRASE))
                    .as(name)
                    .isTrue();
        }
    }

    private void mend(String button) throws Exception {
        window.press("unlock.another");
        window.press("unlock.start-mend");
        window.press(button);
    }

    private void typed(String text) throws Exception {
        Fx.run(() -> window.all(PassphraseField.class).forEach(field -> {
            TextInputControl input = (TextInputControl) field.focusTarget();
            input.replaceText(0, input.getLength(), text);
        }));
        window.pulses();
        assertThat(window.all(PassphraseField.class)).isNotEmpty().noneMatch(PassphraseField::isEmpty);
    }

    private void codeTyped(String text) throws Exception {
        TrialWindow.until(() -> window.all(TextArea.class).stream().anyMatch(RecoveryCodeArea.class::isInstance));
        Fx.run(() -> window.all(RecoveryCodeArea.class).getFirst().setText(text));
        window.pulses();
    }

    /** Types the words of the code that are asked for. */
    private void codeChecked(String words) throws Exception {
        TrialWindow.until(() -> !window.all(RecoveryCodeCheckFields.class).isEmpty());
        List<String> code = List.of(words.split(" "));
        Fx.run(() -> window.all(TextField.class).stream()
                .filter(field -> String.valueOf(field.getAccessibleText()).startsWith("Word "))
                .forEach(field -> {
                    int number = Integer.parseInt(field.getAccessibleText().substring(5));
                    field.setText(number <= code.size() ? code.get(number - 1) : "half");
                }));
        window.pulses();
    }

    private String words() {
        return String.join(
                " ",
                window.all(Label.class).stream()
                        .filter(label -> label.getStyleClass().contains("code-word"))
                        .map(label -> label.getText().replaceAll("[^a-z]", ""))
                        .toList());
    }

    /** From the page for place and passphrase to that on which the words of the code are shown. */
    private String newKeys(String name, String passphrase) throws Exception {
        window.choose(folder.resolve(name));
        window.press("unlock.choose-place");
        typed(passphrase);
        window.press("unlock.next");
        TrialWindow.until(
                () -> window.button("unlock.weak-use") != null || window.button("unlock.code-written") != null);
        if (Fx.on(() -> window.button("unlock.weak-use")) != null) {
            window.press("unlock.weak-use");
        }
        TrialWindow.until(() -> window.button("unlock.code-written") != null);
        return Fx.on(this::words);
    }

    @Test
    void whatIsHalfTypedIsWiped() throws Exception {
        typed(HALF);
        hide("a passphrase half typed");
        window.press("unlock.use-code");
        codeTyped("abandon ability");
        hide("a code half typed");
        typed(HALF);
        List<PassphraseField> before = window.all(PassphraseField.class);
        window.press("unlock.help");
        assertThat(before).allMatch(PassphraseField::isEmpty);
        hide("help");
        mend("mend.look");
        typed(HALF);
        hide("a copy’s passphrase half typed");
        nothingHalfDone("notebook.nbk");
    }

    @Nested
    class WhereItIsUnlocked {
        @Test
        void itIsBeingUnlocked() throws Exception {
            typed(Diary.PASSPHRASE);
            window.press("unlock.unlock");
            hide("unlocking");
            mend("mend.look");
            window.choose(copy);
            window.press("mend.choose");
            typed(Diary.PASSPHRASE);
            window.press("mend.look-open");
            hide("a copy being opened");
            nothingHalfDone("notebook.nbk");
        }

        @Test
        void aKeyOfOnesOwnIsMadeOrLookedUp() throws Exception {
            window.press("unlock.use-own-key");
            typed(HALF);
            hide("the passphrase of an own key half typed");
            window.press("unlock.another");
            window.press("unlock.own-key-make");
            typed(HALF);
            hide("a new own key’s passphrase half typed");
            window.press("unlock.another");
            window.press("unlock.own-key-make");
            window.press("unlock.key-present");
            typed(HALF);
            hide("the passphrase of an own key that is looked up half typed");
            nothingHalfDone("notebook.nbk");
        }

        @Test
        void theWordsOfADiaryAreBeingCompared() throws Exception {
            Path key = stick.resolve("notes.key");
            PublicKeyCard card;
            try (Passphrase passphrase = Diary.passphrase()) {
                card = OwnKeyFile.create(key, passphrase, Diary.CHEAP, "Dana", "DA", new SecureRandom());
                OnThread owner = new OnThread(Diary.diaries().unlock(diary.file(), passphrase));
                owner.giveAccess(new AccessGrant("Dana", "DA", card.publicKey(), AccessGrant.Allows.ADD, null));
                owner.close();
            }
            byte[] before = Files.readAllBytes(key);
            window.press("unlock.use-own-key");
            window.choose(key);
            window.press("unlock.own-key-choose");
            typed(Diary.PASSPHRASE);
            window.press("unlock.unlock");
            TrialWindow.until(() -> window.button("unlock.first-go") != null);
            hide("the words of a diary being compared");
            assertThat(window.button("unlock.first-go")).isNull();
            assertThat(Files.readAllBytes(key)).as("nothing is remembered").isEqualTo(before);
            Files.delete(key);
            nothingHalfDone("notebook.nbk");
        }

        @Test
        void aNewPassphraseIsTypedAndBeingSetAfterTheRecoveryCode() throws Exception {
            unlockByCode();
            typed(HALF);
            hide("a new passphrase half typed");
            nothingHalfDone("notebook.nbk");
            unlockByCode();
            typed(HALF);
            window.press("unlock.set");
            hide("a new passphrase being set");
            assertThat(Hiding.names(home)).containsExactly("notebook.nbk");
            assertThat(Hiding.opens(diary.file(), Diary.PASSPHRASE)).isNotEqualTo(Hiding.opens(diary.file(), HALF));
        }

        private void unlockByCode() throws Exception {
            window.press("unlock.use-code");
            codeTyped(CODE);
            window.press("unlock.unlock");
            TrialWindow.until(() -> window.button("unlock.not-now") != null);
        }
    }

    @Nested
    class WhereOneIsMade {
        private void go() throws Exception {
            window.press("unlock.another");
            window.press("unlock.start-new");
        }

        @Test
        void itsPassphraseAndPlaceAreBeingChosen() throws Exception {
            go();
            typed(HALF);
            hide("a new diary’s passphrase half typed");
            go();
            typed(HALF);
            window.press("unlock.choose-place");
            hide("a file dialog");
            go();
            window.choose(folder.resolve("new.nbk"));
            window.press("unlock.choose-place");
            typed("aaaaaaaaaaaaaaaa");
            window.press("unlock.next");
            TrialWindow.until(() -> window.button("unlock.weak-use") != null);
            hide("a question over the page");
            assertThat(Hiding.names(folder)).containsExactlyInAnyOrder("diary", "stick");
        }

        @Test
        void itsCodeIsShownAndTypedBackAndItIsBeingMade() throws Exception {
            go();
            assertThat(newKeys("new.nbk", HALF).split(" ")).hasSize(12);
            hide("the words of a code");
            go();
            String words = newKeys("new.nbk", HALF);
            window.press("unlock.code-written");
            codeChecked(words.substring(0, 20));
            hide("a code half typed back");
            assertThat(Hiding.names(folder)).containsExactlyInAnyOrder("diary", "stick");
            go();
            words = newKeys("new.nbk", HALF);
            window.press("unlock.code-written");
            codeChecked(words);
            window.press("unlock.make");
            hide("a new diary being made");
            Set<String> left = Hiding.names(folder);
            assertThat(left).as("whole, or not there").isSubsetOf("diary", "stick", "new.nbk");
            if (left.contains("new.nbk")) {
                assertThat(Hiding.opens(folder.resolve("new.nbk"), HALF)).isTrue();
            }
        }
    }

    @Nested
    class WhereACopyIsPutInPlace {
        private void check() throws Exception {
            mend("mend.restore");
            window.choose(copy);
            window.press("mend.choose");
            typed(Diary.PASSPHRASE);
            window.press("mend.check");
        }

        @Test
        void itIsBeingReadOrHasBeenRead() throws Exception {
            check();
            TrialWindow.until(() -> Hiding.names(home).size() > 1);
            hide("a copy being read");
            nothingHalfDone("notebook.nbk");
            check();
            TrialWindow.until(() -> window.button("mend.put") != null);
            hide("a copy that was read");
            nothingHalfDone("notebook.nbk");
        }

        @Test
        void itIsBeingPutThere() throws Exception {
            check();
            TrialWindow.until(() -> window.button("mend.put") != null);
            Fx.run(() -> Objects.requireNonNull(window.button("mend.put")).fire());
            hide("a copy being put in place");
            Set<String> names = Hiding.names(home);
            assertThat(names.size()).as("%s", names).isBetween(1, 2);
            nothingHalfDone(names.toArray(String[]::new));
        }
    }

    @Nested
    class WhereADamagedOneIsBroughtBack {
        private void go() throws Exception {
            mend("mend.salvage");
            window.choose(copy);
            window.press("mend.choose");
            typed(Diary.PASSPHRASE);
            window.press("unlock.next");
        }

        @Test
        void itIsBeingGoneThroughOrANewOneIsBeingMade() throws Exception {
            go();
            hide("a damaged file being gone through");
            begin();
            hide("what can be read being brought back");
            nothingHalfDone("notebook.nbk");
            assertThat(Hiding.names(folder)).containsExactlyInAnyOrder("diary", "stick");
        }

        @Test
        void itIsSaidWhatCameOfIt() throws Exception {
            begin();
            TrialWindow.until(() -> window.button("mend.to-diary") != null);
            assertThat(Fx.on(() -> window.scene().getFocusOwner()))
                    .as("an Enter that came late does nothing")
                    .isNotInstanceOf(Button.class);
            hide("what was brought back");
            assertThat(Hiding.names(folder)).containsExactlyInAnyOrder("diary", "stick", "new.nbk");
            assertThat(Hiding.opens(folder.resolve("new.nbk"), HALF)).isTrue();
        }

        private void begin() throws Exception {
            go();
            TrialWindow.until(() -> window.button("unlock.choose-place") != null);
            String words = newKeys("new.nbk", HALF);
            window.press("unlock.code-written");
            codeChecked(words);
            window.press("unlock.make");
            TrialWindow.until(() -> Hiding.names(folder).size() > 2);
        }
    }

    @Nested
    class WhereTwoAreMerged {
        private void choose(Path file) throws Exception {
            window.choose(file);
            window.press("mend.choose");
            typed(Diary.PASSPHRASE);
            window.press("unlock.next");
        }

        private void chooseBoth() throws Exception {
            mend("mend.merge");
            choose(diary.file());
            TrialWindow.until(() -> window.all(Label.class).stream()
                    .anyMatch(label -> label.getText().equals("Merge two diaries: the second")));
            choose(copy);
        }

        @Test
        void bothAreAskedFor() throws Exception {
            chooseBoth();
            hide("two diaries being read");
            nothingHalfDone("notebook.nbk");
        }

        @Test
        void itIsSaidWhatCameOfIt() throws Exception {
            chooseBoth();
            TrialWindow.until(() -> window.button("unlock.choose-place") != null);
            String words = newKeys("new.nbk", HALF);
            window.press("unlock.code-written");
            codeChecked(words);
            window.press("unlock.make");
            TrialWindow.until(() -> window.button("mend.to-diary") != null);
            hide("what was merged");
            assertThat(Hiding.names(folder)).containsExactlyInAnyOrder("diary", "stick", "new.nbk");
            assertThat(Hiding.opens(folder.resolve("new.nbk"), HALF)).isTrue();
            nothingHalfDone("notebook.nbk");
        }
    }
}
