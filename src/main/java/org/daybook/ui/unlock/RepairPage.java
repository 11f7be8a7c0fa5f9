package org.daybook.ui.unlock;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The page of what can be done with a copy, or with a file that no longer opens. */
final class RepairPage {
    private final Messages messages;
    private final Consumer<GatewayDestination> go;

    private RepairPage(Messages messages, Consumer<GatewayDestination> go) {
        this.messages = messages;
        this.go = go;
    }

    static Page of(Messages messages, Consumer<GatewayDestination> go) {
        return new RepairPage(messages, go).page();
    }

    private Page page() {
        Button back =
                Buttons.plain(messages.get("unlock.back"), () -> go.accept(new GatewayDestination.GatewayStart()));
        return new Page(
                messages.get("mend.title"),
                card("look", Feather.EYE, new GatewayDestination.LookAtCopy()),
                card("restore", Feather.ROTATE_CCW, new GatewayDestination.Restore()),
                card("salvage", Feather.LIFE_BUOY, new GatewayDestination.Salvage(null)),
                card("merge", Feather.GIT_MERGE, new GatewayDestination.Merge()),
                Panes.buttons(back));
    }

    private Node card(String name, Ikon icon, GatewayDestination to) {
        Button button = Buttons.plain(messages.get("mend." + name), icon, () -> go.accept(to));
        return Panes.column("card-part", TextLabels.paragraph(messages.get("mend." + name + "-text")), button);
    }
}
