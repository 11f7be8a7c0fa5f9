package org.daybook.ui.unlock;

import javafx.scene.Node;
import javafx.scene.control.Button;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;

/**
 * Safety information before anything is typed: who may be watching, what hiding does, whom to call. Shown before a
 * first diary is created and on request, but never unasked where somebody may look over the user's shoulder.
 */
final class SafetyPage {
    private final Messages messages;
    final Page page;

    private SafetyPage(Messages messages, String title, Button... buttons) {
        this.messages = messages;
        page = new Page(
                messages.get(title),
                part("danger"),
                part("watched"),
                part("hiding"),
                part("traces"),
                Panes.buttons(buttons));
    }

    /**
     * The page before the first diary is created.
     *
     * @param back leaves without a diary
     * @param help opens the help page
     * @param whenDone continues to the diary
     */
    static SafetyPage before(Messages messages, Runnable back, Runnable help, Runnable whenDone) {
        Button on = Buttons.primary(messages.get("unlock.go-on"), whenDone);
        on.setDefaultButton(true);
        return new SafetyPage(messages, "unlock.before-title", back(messages, back), help(messages, help), on);
    }

    /**
     * The page shown on request.
     *
     * @param back returns to the previous page
     * @param help opens the help page
     */
    static SafetyPage asked(Messages messages, Runnable back, Runnable help) {
        return new SafetyPage(messages, "unlock.safety-title", help(messages, help), back(messages, back));
    }

    private Node part(String name) {
        return Panes.part(
                messages.get("unlock.before-" + name + "-title"),
                TextLabels.paragraph(messages.get("unlock.before-" + name)));
    }

    private static Button back(Messages messages, Runnable action) {
        Button back = Buttons.plain(messages.get("unlock.back"), action);
        back.setCancelButton(true);
        return back;
    }

    private static Button help(Messages messages, Runnable action) {
        return Buttons.plain(messages.get("unlock.help-numbers"), action);
    }
}
