package org.daybook.ui.unlock;

import javafx.scene.Node;
import javafx.scene.control.Button;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Texts;

/** What to know before anything is typed: who may be watching, what hiding does, where to call. */
final class WarningPage {
    private final Messages messages;
    private final Page page;

    /**
     * Where it leads.
     *
     * @param goOn to the diary
     * @param help to the help page
     * @param quit ends the program
     */
    record Ways(Runnable goOn, Runnable help, Runnable quit) {}

    WarningPage(Messages messages, Ways ways) {
        this.messages = messages;
        Button on = Buttons.primary(messages.get("unlock.go-on"));
        on.setDefaultButton(true);
        on.setOnAction(_ -> ways.goOn().run());
        Button help = Buttons.plain(messages.get("unlock.help"));
        help.setOnAction(_ -> ways.help().run());
        Button quit = Buttons.plain(messages.get("unlock.quit"));
        quit.setOnAction(_ -> ways.quit().run());
        page = new Page(
                messages.get("unlock.before-title"),
                part("danger"),
                part("watched"),
                part("hiding"),
                part("traces"),
                Page.buttons(quit, help, on));
    }

    Page page() {
        return page;
    }

    private Node part(String name) {
        return Page.part(
                messages.get("unlock.before-" + name + "-title"),
                Texts.paragraph(messages.get("unlock.before-" + name)));
    }
}
