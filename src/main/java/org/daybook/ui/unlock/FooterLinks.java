package org.daybook.ui.unlock;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;

/** The small links at the foot of the pages that are seen at every start; they say nothing to whoever looks on. */
final class FooterLinks {
    private FooterLinks() {}

    /**
     * Where they lead.
     *
     * @param safety to what to know about who may be watching
     * @param help to the help page
     */
    record Ways(Runnable safety, Runnable help) {}

    /** @param before stand before them in the row */
    static FlowPane row(Messages messages, Ways ways, Button... before) {
        Button safety = Buttons.link(messages.get("unlock.safety"));
        safety.setOnAction(_ -> ways.safety().run());
        Button help = Buttons.link(messages.get("unlock.help"));
        help.setOnAction(_ -> ways.help().run());
        FlowPane row = new FlowPane(before);
        row.getChildren().addAll(safety, help);
        row.getStyleClass().add("button-row-left");
        return row;
    }
}
