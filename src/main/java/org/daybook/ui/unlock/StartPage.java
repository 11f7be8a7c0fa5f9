package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.files.ScreenTools;
import org.kordamp.ikonli.feather.Feather;

/** A diary that is there, a new one, or a copy or damaged file of one. */
final class StartPage {
    private final Page page;

    /**
     * Where it leads.
     *
     * @param create to a new diary
     * @param open to one that is there
     * @param mend to what can be done with a copy or a damaged file
     * @param quiet where else it leads
     */
    record Ways(Runnable create, Consumer<Path> open, Runnable mend, FooterLinks.Ways quiet) {}

    StartPage(ScreenTools tools, Ways ways) {
        Messages messages = tools.messages();
        Button make = Buttons.plain(messages.get("unlock.start-new"), Feather.BOOK);
        make.setOnAction(_ -> ways.create().run());
        Button choose = Buttons.plain(messages.get("unlock.start-open"), Feather.FOLDER);
        choose.setOnAction(_ -> tools.files()
                .openNotebook(messages.get("unlock.open-title"), messages.get("unlock.open-verb"), ways.open()));
        Button mend = Buttons.plain(messages.get("unlock.start-mend"), Feather.LIFE_BUOY);
        mend.setOnAction(_ -> ways.mend().run());
        page = new Page(
                messages.get("unlock.start-title"),
                // First, and where the keyboard begins: a diary is made once, and opened every day.
                card(messages.get("unlock.start-open-text"), choose),
                card(messages.get("unlock.start-new-text"), make),
                card(messages.get("unlock.start-mend-text"), mend),
                FooterLinks.row(messages, ways.quiet()));
    }

    Page page() {
        return page;
    }

    private static Node card(String text, Button button) {
        VBox card = new VBox(TextLabels.paragraph(text), button);
        card.getStyleClass().add("card-part");
        return card;
    }
}
