package org.daybook.ui.unlock;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.files.WindowContext;

/** The page to choose between a new diary, an existing one, and a copy or damaged file. */
final class StartPage {
    private StartPage() {}

    static Page of(WindowContext context, Consumer<GatewayDestination> go) {
        Messages messages = context.messages();
        Button make =
                Buttons.primary(messages.get("unlock.start-new"), () -> go.accept(new GatewayDestination.Create()));
        Button choose = Buttons.link(
                messages.get("unlock.start-open"),
                () -> context.files()
                        .openNotebook(
                                messages.get("unlock.open-title"),
                                messages.get("unlock.open-verb"),
                                file -> go.accept(new GatewayDestination.Unlock(file))));
        Button mend = Buttons.link(messages.get("unlock.start-mend"), () -> go.accept(new GatewayDestination.Repair()));
        return new Page(
                messages.get("unlock.start-title"),
                // First, with the focus on it: no diary is known here, so that most people have none yet.
                card(messages.get("unlock.start-new-text"), make),
                card(messages.get("unlock.start-open-text"), choose),
                card(messages.get("unlock.start-mend-text"), mend),
                FooterLinks.row(messages, go));
    }

    private static Node card(String text, Button button) {
        VBox card = new VBox(TextLabels.paragraph(text), button);
        card.getStyleClass().add("card-part");
        return card;
    }
}
