package org.daybook.ui.unlock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.settings.DiaryList;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;

/** The page to choose between a new diary, an existing one, and a copy or damaged file. */
final class StartPage {
    private StartPage() {}

    static Page of(GatewayContext context, Consumer<GatewayDestination> go) {
        Messages messages = context.messages();
        Button make =
                Buttons.primary(messages.get("unlock.start-new"), () -> go.accept(new GatewayDestination.Create()));
        Button choose = Buttons.plain(
                messages.get("unlock.start-open"),
                () -> context.window()
                        .files()
                        .openNotebook(
                                messages.get("unlock.open-title"),
                                messages.get("unlock.open-verb"),
                                file -> go.accept(new GatewayDestination.Unlock(file))));
        Button mend =
                Buttons.plain(messages.get("unlock.start-mend"), () -> go.accept(new GatewayDestination.Repair()));
        List<Node> parts = new ArrayList<>();
        listed(context, go).ifPresent(parts::add);
        // First unless a list is kept, with the focus on it: no diary is known here, so that most people have none yet.
        parts.add(card(messages, "unlock.start-new", make));
        parts.add(card(messages, "unlock.start-open", choose));
        parts.add(card(messages, "unlock.start-mend", mend));
        // A support worker has a key before any diary: its public code is what a client gives access to.
        Button ownKey =
                Buttons.link(messages.get("unlock.own-key-make"), () -> go.accept(new GatewayDestination.OwnKey(null)));
        parts.add(FooterLinks.row(messages, go, ownKey));
        return new Page(messages.get("unlock.start-title"), parts.toArray(Node[]::new));
    }

    /** The diaries that this computer lists by reference, if it keeps a list and one is in it. */
    private static Optional<Node> listed(GatewayContext context, Consumer<GatewayDestination> go) {
        List<DiaryList.ListedDiary> diaries =
                context.remembered().settings().diaries().list().diaries();
        if (diaries.isEmpty()) {
            return Optional.empty();
        }
        VBox card = Panes.column(
                "card-part", TextLabels.paragraph(context.messages().get("unlock.listed")));
        for (DiaryList.ListedDiary listed : diaries) {
            LinkRow row =
                    new LinkRow(listed.reference(), () -> go.accept(new GatewayDestination.Unlock(listed.file())));
            row.getStyleClass().add("case-row");
            card.getChildren().add(row);
        }
        return Optional.of(card);
    }

    /** What it is, a line about it, and the one button that leads there. */
    private static Node card(Messages messages, String key, Button button) {
        return Panes.card(
                messages.get(key + "-title"), TextLabels.paragraph(messages.get(key + "-text")), Panes.buttons(button));
    }
}
