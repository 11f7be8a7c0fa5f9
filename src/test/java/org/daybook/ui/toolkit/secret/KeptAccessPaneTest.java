package org.daybook.ui.toolkit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.colleague.OwnKey;
import org.daybook.session.OnThread;
import org.daybook.session.OwnKeySample;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No key of somebody else stays unless she ticks it, and it is said whose goes. */
@ToolkitTest
class KeptAccessPaneTest {
    @TempDir
    Path folder;

    private final SimpleBooleanProperty newCode = new SimpleBooleanProperty();
    private Desk desk;
    private OwnKey dana;
    private OwnKey sam;

    @BeforeEach
    void aDiary() throws Exception {
        desk = new Desk(folder);
        dana = OwnKeySample.of(folder, "Dana");
        sam = OwnKeySample.of(folder, "Sam");
    }

    @AfterEach
    void close() {
        dana.close();
        sam.close();
        desk.close();
    }

    private void letBothIn() throws Exception {
        for (OwnKey key : List.of(dana, sam)) {
            new OnThread(desk.session())
                    .giveAccess(
                            new AccessGrant(key.card().name(), "", key.card().publicKey(), Allows.LOOK, null));
        }
    }

    private KeptAccessPane pane() throws Exception {
        return Fx.on(() -> {
            KeptAccessPane pane =
                    new KeptAccessPane(desk.session(), desk.context().window(), true, newCode);
            new Scene(pane);
            pane.applyCss();
            return pane;
        });
    }

    private static List<CheckBox> boxes(KeptAccessPane pane) {
        return pane.lookupAll(".check-box").stream().map(CheckBox.class::cast).toList();
    }

    private static List<String> words(KeptAccessPane pane) throws Exception {
        return Fx.on(() -> pane.lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(label -> ((Label) label).getText())
                .toList());
    }

    @Test
    void nobodyIsTickedAtFirstAndThoseWhoLoseAccessAreNamed() throws Exception {
        letBothIn();
        KeptAccessPane pane = pane();
        assertThat(Fx.on(() -> boxes(pane).stream().map(CheckBox::getText).toList()))
                .containsExactly(
                        "Dana. View only. Since 24/11/2026. No end date.",
                        "Sam. View only. Since 24/11/2026. No end date.");
        assertThat(pane.kept()).isEmpty();
        assertThat(words(pane)).contains(desk.messages().get("kept.ends", "Dana, Sam"));
        Fx.run(() -> boxes(pane).getFirst().fire());
        assertThat(pane.kept()).containsExactly(dana.card().publicKey());
        assertThat(words(pane)).contains(desk.messages().get("kept.ends", "Sam"));
        assertThat(pane.outcome())
                .containsExactly(
                        desk.messages().get("kept.ended", "Sam"),
                        desk.messages().get("kept.kept", "Dana"));
    }

    @Test
    void whatBecomesOfTheOwnersOwnKeysIsSaid() throws Exception {
        KeptAccessPane pane = pane();
        assertThat(words(pane))
                .contains(
                        desk.messages().get("kept.passphrase-new"),
                        desk.messages().get("kept.code-stays"),
                        desk.messages().get("kept.nobody"));
        Fx.run(() -> newCode.set(true));
        assertThat(words(pane)).contains(desk.messages().get("kept.code-new"));
        assertThat(pane.outcome()).isEmpty();
    }
}
