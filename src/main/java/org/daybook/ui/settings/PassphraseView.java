package org.daybook.ui.settings;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.PassphraseSuggestion;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.CardGrid;
import org.daybook.ui.toolkit.control.PaperPrinter;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.daybook.ui.toolkit.progress.ProgressPane;
import org.daybook.ui.toolkit.secret.KeptAccessPane;
import org.daybook.ui.toolkit.secret.NewPassphraseFields;
import org.daybook.ui.toolkit.secret.UnlockFields;

/**
 * The page on which the passphrase is changed: what that protects against and what not, the present passphrase, and
 * the new one twice; with a new recovery code in the same step if she wishes.
 */
public final class PassphraseView extends ScreenPane {
    private final DiaryKeysModel model;
    private final Messages messages;
    private final Consumer<Destination> go;
    private final UnlockFields now;
    private final NewPassphraseFields next;
    private final KeyFileChoice keyFile;
    private final CheckBox newCode;
    private final KeptAccessPane kept;
    private final boolean neededBefore;
    private final boolean handedOver;
    private final NewRecoveryCodePages pages;
    private final Page first;

    public PassphraseView(
            DiaryKeysModel model,
            SecureRandom random,
            WindowContext context,
            PaperPrinter paper,
            Consumer<Destination> go) {
        this.model = model;
        this.messages = context.messages();
        this.go = go;
        this.neededBefore = model.waysIn().needsKeyFile();
        this.handedOver = !model.waysIn().hasPassphrase();
        next = new NewPassphraseFields(context, () -> String.join(" ", PassphraseSuggestion.draw(random)));
        now = new UnlockFields(context, messages.get("passphrase.now"), next::requestFocus);
        keyFile = new KeyFileChoice(context, random, model.waysIn().needsKeyFile());
        if (model.waysIn().needsKeyFile()) {
            now.askForKeyFile();
        }
        model.wrong.subscribe(now::say);
        newCode = Buttons.check(messages.get("passphrase.new-code"));
        newCode.setSelected(model.isOldCode());
        kept = new KeptAccessPane(model.session, context, true, newCode.selectedProperty());
        pages = new NewRecoveryCodePages(model, messages, paper, this::turnTo);
        first = new Page(messages.get("passphrase.title"), handedOver ? handedOverParts() : parts())
                .withBack(
                        messages.get("settings.back"),
                        () -> go.accept(new Destination.Settings(Destination.Settings.Topic.OPENING)));
        model.step.subscribe((_, step) -> show(step));
        setCenter(first);
    }

    @Override
    public void drop() {
        model.drop();
        wipe();
    }

    private Node[] parts() {
        List<Node> parts = new ArrayList<>(List.of(
                TextLabels.paragraph(messages.get("passphrase.lead")),
                new CardGrid(List.of(
                        sentences("helps-title", "helps-known", "helps-later", "helps-cost"),
                        sentences("cannot-title", "cannot-copies", "cannot-remains")))));
        parts.addAll(model.refusal()
                .<List<Node>>map(why -> List.of(TextLabels.paragraph(why)))
                .orElseGet(this::form));
        return parts.toArray(Node[]::new);
    }

    private Node sentences(String title, String... keys) {
        VBox lines = Panes.column("lines");
        Stream.of(keys)
                .map(key -> TextLabels.paragraph(messages.get("passphrase." + key)))
                .forEach(lines.getChildren()::add);
        return Panes.card(messages.get("passphrase." + title), lines);
    }

    private List<Node> form() {
        Button set = Buttons.primary(messages.get("passphrase.set"), this::submit);
        // Not disabled while busy: the focus would jump to the top of the window, and a second Enter would act there.
        next.setOnEnter(set::fire);
        VBox present = Panes.column("part", now, now.otherLink());
        return List.of(
                present,
                next,
                keyFile,
                Buttons.explained(newCode, newCodeHelp()),
                kept,
                new ProblemNote(messages, model.problem),
                new ProgressPane(messages, "passphrase.busy", model.meter.statusProperty(), model::stop),
                Panes.buttons(set),
                TextLabels.quiet(messages.get("passphrase.hiding")));
    }

    /** Nothing opens the diary yet but the recipient's own key, so that nothing else is asked for. */
    private Node[] handedOverParts() {
        Button set = Buttons.primary(messages.get("unlock.set"), this::submitFirst);
        next.setOnEnter(set::fire);
        return new Node[] {
            TextLabels.paragraph(messages.get("passphrase.handed-over")),
            TextLabels.paragraph(messages.get("passphrase.handed-over-name")),
            next,
            kept,
            new ProblemNote(messages, model.problem),
            new ProgressPane(messages, "passphrase.busy", model.meter.statusProperty(), model::stop),
            Panes.buttons(set)
        };
    }

    private void submitFirst() {
        if (!model.busy.get()) {
            next.submit(passphrase -> model.beginFirst(passphrase, kept.kept()));
        }
    }

    private String newCodeHelp() {
        return messages.get(model.isOldCode() ? "passphrase.old-code-help" : "passphrase.new-code-help");
    }

    private void submit() {
        if (model.busy.get()) {
            return;
        }
        if (now.isEmpty()) {
            model.say(messages.get("passphrase.missing"));
        } else {
            now.say("");
            if (!keyFile.isMissing(now)) {
                next.submit(this::begin);
            }
        }
    }

    /** The fields keep their text until the change is done, so that only the wrong one has to be typed again. */
    private void begin(Passphrase accepted) {
        boolean begun = false;
        try {
            var opens = now.typed();
            if (opens.isPresent()) {
                begun = true;
                model.begin(opens.get(), keyFile.beside(accepted, now), newCode.isSelected(), kept.kept());
            }
        } catch (RecoveryCodeFailure failure) {
            model.say(failure);
        } finally {
            if (!begun) {
                accepted.close();
            }
        }
    }

    private void show(DiaryKeysModel.KeysStep step) {
        switch (step) {
            case ASKED -> turnTo(first);
            case CODE -> turnTo(pages.words());
            case DONE -> {
                wipe();
                turnTo(pages.done(messages.get("passphrase.title"), doneLines(), go));
            }
        }
    }

    private List<String> doneLines() {
        if (handedOver) {
            return Stream.concat(
                            Stream.of("done-first", "done-first-code").map(key -> messages.get("passphrase." + key)),
                            kept.outcome().stream())
                    .toList();
        }
        List<String> lines = new ArrayList<>(List.of(messages.get("passphrase.done")));
        lines.addAll(kept.outcome());
        if (keyFile.isWanted() || neededBefore) {
            lines.add(messages.get(keyFile.isWanted() ? "key-file.done" : "key-file.gone"));
        }
        lines.addAll(
                newCode.isSelected()
                        ? List.of(messages.get("recovery.done-old"), messages.get("recovery.done-paper"))
                        : List.of(messages.get("passphrase.done-code")));
        return lines;
    }

    private void wipe() {
        now.wipe();
        next.wipe();
        keyFile.wipe();
        pages.drop();
    }
}
