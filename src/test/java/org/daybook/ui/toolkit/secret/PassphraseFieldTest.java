package org.daybook.ui.toolkit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.daybook.crypto.Passphrase;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ToolkitTest
class PassphraseFieldTest {
    private PassphraseField field;
    private TextField text;

    @BeforeEach
    void show() throws Exception {
        field = Fx.on(() -> {
            PassphraseField made = new PassphraseField(new Messages(Locale.UK), "Passphrase");
            new Scene(made);
            made.applyCss();
            return made;
        });
        text = (TextField) field.focusTarget();
    }

    @Test
    void givesTheToolkitNothingButDots() throws Exception {
        Fx.run(() -> {
            text.insertText(0, "violin");
            text.insertText(6, " plum");
            text.deleteText(0, 1);
            assertThat(text.getText()).isEqualTo("●".repeat(10));
            assertThat(text.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isNotEqualTo("iolin plum");
            assertThat(new String(field.copyChars())).isEqualTo("iolin plum");
        });
    }

    @Test
    void handsThePassphraseOverAndIsEmptyThen() throws Exception {
        Fx.run(() -> {
            text.replaceText(0, 0, "violin");
            try (Passphrase taken = field.take();
                    Passphrase same = Passphrase.of("violin".toCharArray())) {
                assertThat(taken.sameAs(same)).isTrue();
            }
            assertThat(field.isEmpty()).isTrue();
            assertThat(text.getText()).isEmpty();
        });
    }

    @Test
    void refusesToBeCopiedOrCut() throws Exception {
        Fx.run(() -> {
            ClipboardContent before = new ClipboardContent();
            before.putString("before");
            Clipboard.getSystemClipboard().setContent(before);
            text.replaceText(0, 0, "violin");
            text.selectAll();
            text.copy();
            text.cut();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("before");
            assertThat(new String(field.copyChars())).isEqualTo("violin");
        });
    }

    @Test
    void showsTheCharactersOnlyWhileAsked() throws Exception {
        Fx.run(() -> {
            text.replaceText(0, 0, "violin");
            ToggleButton show = (ToggleButton) field.lookup(".toggle-button");
            show.fire();
            assertThat(text.getText()).isEqualTo("violin");
            show.fire();
            assertThat(text.getText()).isEqualTo("●".repeat(6));
            show.fire();
            field.wipe();
            assertThat(text.getText()).isEmpty();
            assertThat(show.isSelected()).isFalse();
        });
    }

    @Test
    void doesNotTearACharacterOfTwoUnits() throws Exception {
        Fx.run(() -> {
            text.replaceText(0, 0, "a🌼b");
            text.deleteText(2, 3);
            assertThat(new String(field.copyChars())).isEqualTo("ab");
            assertThat(text.getText()).hasSize(2);
        });
    }

    @Test
    void dropsControlCharacters() throws Exception {
        Fx.run(() -> {
            text.replaceText(0, 0, "vio\tlin\n");
            assertThat(new String(field.copyChars())).isEqualTo("violin");
        });
    }
}
