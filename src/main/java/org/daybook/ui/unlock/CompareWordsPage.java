package org.daybook.ui.unlock;

import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.TextLabels;

/** The page with the words of a diary that an own key opened for the first time, to be compared. */
final class CompareWordsPage {
    private CompareWordsPage() {}

    static Page of(Messages messages, String words, Runnable goOn) {
        return new Page(
                messages.get("unlock.first-title"),
                TextLabels.paragraph(messages.get("unlock.first-what")),
                TextLabels.heading(words),
                TextLabels.paragraph(messages.get("unlock.first-differ")),
                Page.buttonsLeft(Buttons.primary(messages.get("unlock.first-go"), goOn)));
    }
}
