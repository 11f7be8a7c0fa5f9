package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.daybook.crypto.Passphrase;
import org.daybook.session.Diary;
import org.daybook.session.Session;
import org.daybook.ui.Fx;
import org.daybook.vault.VaultFailure;

/** F12 in a window, and what has to be so afterwards. */
final class Hiding {
    private Hiding() {}

    /** Hides: nothing that can be read is left, the diary is shut, and every thread that worked has ended. */
    static void hide(TrialWindow window, String what) throws Exception {
        List<Node> left = window.nodesAfterHiding();
        assertThat(shown(left)).as(what).isEmpty();
        assertThat(left).as(what).anyMatch(node -> node.getStyleClass().contains("blank-page"));
        window.closed();
        TrialWindow.idle();
        assertThat(shown(window.all(Node.class))).as(what).isEmpty();
    }

    /** Comes back, as far as where the diary is unlocked. */
    static void back(TrialWindow window) throws Exception {
        Fx.run(window::pressEnter);
        window.back();
    }

    /** All that can be read. */
    static List<String> shown(List<Node> nodes) {
        return nodes.stream()
                .map(node -> switch (node) {
                    case Labeled labeled -> labeled.getText();
                    case TextInputControl input -> input.getText();
                    case Text text -> text.getText();
                    default -> "";
                })
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    /** Whether a diary opens; what is in it must be as it was written then. */
    static boolean opens(Path file, String passphrase) {
        try (Passphrase typed = Passphrase.of(passphrase.toCharArray())) {
            Session session = Diary.diaries().unlock(file, typed);
            boolean sound = session.opening().report().sound();
            session.close();
            assertThat(sound).isTrue();
            return true;
        } catch (VaultFailure.WrongPassphrase e) {
            return false;
        } catch (VaultFailure e) {
            throw new AssertionError(e);
        }
    }

    static Set<String> names(Path of) {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
