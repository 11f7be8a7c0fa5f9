package org.daybook.ui.unlock;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.TextLabels;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a copy, and with a file that no longer opens. */
final class RepairPage {
    private final Page page;

    /**
     * Where it leads.
     *
     * @param look to a copy that is opened to look
     * @param restore to a copy that is put in place
     * @param salvage to what can be read of a damaged file
     * @param back to the start
     */
    record Ways(Runnable look, Runnable restore, Runnable salvage, Runnable back) {}

    RepairPage(Messages messages, Ways ways) {
        Button back = Buttons.plain(messages.get("unlock.back"));
        back.setOnAction(_ -> ways.back().run());
        page = new Page(
                messages.get("mend.title"),
                card(messages, "look", Feather.EYE, ways.look()),
                card(messages, "restore", Feather.ROTATE_CCW, ways.restore()),
                card(messages, "salvage", Feather.LIFE_BUOY, ways.salvage()),
                Page.buttonsLeft(back));
    }

    Page page() {
        return page;
    }

    private static Node card(Messages messages, String name, Ikon icon, Runnable action) {
        Button button = Buttons.plain(messages.get("mend." + name), icon);
        button.setOnAction(_ -> action.run());
        VBox card = new VBox(TextLabels.paragraph(messages.get("mend." + name + "-text")), button);
        card.getStyleClass().add("card-part");
        return card;
    }
}
