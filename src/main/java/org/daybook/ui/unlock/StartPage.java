package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.ScreenTools;
import org.kordamp.ikonli.feather.Feather;

/** A new diary, or one that is there. */
final class StartPage {
    private final Page page;

    StartPage(ScreenTools tools, Runnable create, Consumer<Path> open, Runnable showHelp) {
        Messages messages = tools.messages();
        Button make = Buttons.plain(messages.get("unlock.start-new"), Feather.BOOK);
        make.setOnAction(_ -> create.run());
        Button choose = Buttons.plain(messages.get("unlock.start-open"), Feather.FOLDER);
        choose.setOnAction(_ ->
                tools.files().openNotebook(messages.get("unlock.open-title"), messages.get("unlock.open-verb"), open));
        Button help = Buttons.link(messages.get("unlock.help"));
        help.setOnAction(_ -> showHelp.run());
        page = new Page(
                messages.get("unlock.start-title"),
                card(messages.get("unlock.start-new-text"), make),
                card(messages.get("unlock.start-open-text"), choose),
                help);
    }

    Page page() {
        return page;
    }

    private static Node card(String text, Button button) {
        VBox card = new VBox(Texts.paragraph(text), button);
        card.getStyleClass().add("card-part");
        return card;
    }
}
