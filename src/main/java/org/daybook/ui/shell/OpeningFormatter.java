package org.daybook.ui.shell;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.session.UnlockReport;
import org.daybook.text.CopyFormatter;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.vault.VaultFailure.LookOnly;

/**
 * The words at the foot of the window after unlocking: when the diary was last opened, how many attempts failed
 * since, and whatever is not as it should be.
 */
record OpeningFormatter(Messages messages) {
    /** The key of the words that say why nothing can be recorded in a diary that was opened like this. */
    static String whyLookOnly(UnlockReport opening) {
        return switch (opening.refusal().orElse(null)) {
            case LookOnly only -> ErrorPresenter.key(only);
            case null, default -> "shell.may-look";
        };
    }

    /** The words at the head of a diary that was opened read-only, such as a backup. */
    String whileViewing(UnlockReport opening) {
        return Stream.concat(
                        Stream.of(messages.get(whyLookOnly(opening))),
                        opening.copy().stream().map(new CopyFormatter(messages)::forWhom))
                .collect(Collectors.joining(" "));
    }

    private String withheld(UnlockReport opening) {
        return opening.report().withheld() == 0 ? "" : messages.get("shell.withheld");
    }

    String of(UnlockReport opening) {
        String unproven = opening.unproven() ? messages.get("shell.unproven") : "";
        if (opening.toLook()) {
            return unproven;
        }
        if (opening.lookOnly()) {
            return Stream.of(messages.get(whyLookOnly(opening)), withheld(opening))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        String line = opening.lastOpened()
                .map(last ->
                        messages.get("shell.last-opened", messages.formats().dateTime(last)))
                .orElse("");
        String wrong =
                opening.failedTries() > 0 ? messages.count("shell.wrong-passphrases", opening.failedTries()) : "";
        String repaired = opening.repaired() ? messages.get("shell.repaired") : "";
        String back = opening.report().back().isNothing() ? "" : messages.get("shell.erased-back");
        String drafts = opening.draftsChanged() ? messages.get("shell.drafts-changed") : "";
        return Stream.of(line, wrong, unproven, repaired, back, drafts)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
