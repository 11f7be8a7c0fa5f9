package org.daybook.ui.unlock;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.page.Panes;

/** The small links at the foot of the pages shown at every start, whose words give nothing away to an onlooker. */
final class FooterLinks {
    private FooterLinks() {}

    /** @param before the links that come first in the row */
    static FlowPane row(Messages messages, Consumer<GatewayDestination> go, Button... before) {
        Button safety = Buttons.link(messages.get("unlock.safety"), () -> go.accept(new GatewayDestination.Safety()));
        Button help = Buttons.link(messages.get("unlock.help"), () -> go.accept(new GatewayDestination.GatewayHelp()));
        FlowPane row = Panes.flow("button-row-left", before);
        row.getChildren().addAll(safety, help);
        return row;
    }
}
