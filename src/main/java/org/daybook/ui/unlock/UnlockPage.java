package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.entry.Entry.DiaryOpened.UnlockWay;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.secret.UnlockFields;
import org.daybook.ui.toolkit.task.Problem.Offer;

/** The page that unlocks one diary by its passphrase, its recovery code, or a colleague's own key. */
final class UnlockPage {
    private final UnlockModel model;
    private final GatewayContext context;
    private final Messages messages;
    private final RememberedSettings remembered;
    private final UnlockFields key;
    private final VBox secret;
    private final Button unlock;
    final Page page;
    private final Label waiting = TextLabels.paragraph("");
    private final Label notKept;

    UnlockPage(UnlockModel model, GatewayContext context, Consumer<GatewayDestination> go) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.remembered = context.remembered();
        key = new UnlockFields(context.window(), messages.get("unlock.passphrase"), this::submit);
        secret = new VBox(key);
        unlock = Buttons.primary(messages.get("unlock.unlock"), this::submit);
        BooleanBinding waitsForFile = key.waitsForOwnKey();
        notKept = TextLabels.quiet(messages.get("common.not-kept"));
        Button another =
                Buttons.link(messages.get("unlock.another"), () -> go.accept(new GatewayDestination.GatewayStart()));
        page = new Page(
                messages.get("unlock.unlock-title"),
                TextLabels.quiet(which()),
                secret,
                new ProblemNote(messages, model.problem)
                        .on(Offer.USE_RECOVERY_CODE, () -> key.use(UnlockWay.RECOVERY_CODE))
                        .on(Offer.CHOOSE_ANOTHER_FILE, () -> go.accept(new GatewayDestination.GatewayStart()))
                        .on(Offer.SALVAGE, () -> go.accept(new GatewayDestination.Salvage(model.file)))
                        .on(Offer.TRY_AGAIN, model::lookForFailedTries),
                whileUnlockable(Panes.buttons(unlock)),
                Buttons.waitingLine(waitsForFile, messages.get("common.waits-file")),
                whileUnlockable(ways(go)),
                whileUnlockable(remember()),
                FooterLinks.row(messages, go, another));
        unlock.disableProperty().bind(model.wait.greaterThan(0).or(waitsForFile));
        model.keyFileNeeded.subscribe(needed -> {
            if (needed) {
                key.askForKeyFile();
            }
        });
        model.busy.subscribe(busy -> {
            if (!busy) {
                key.tried(model.unknownSender());
            }
        });
        sayWhatItWaitsFor();
        whileUnlockable(secret);
    }

    /** Wipes what was typed. */
    void drop() {
        key.wipe();
    }

    /** Which diary it is: its file, after its reference if it is listed. */
    private String which() {
        Path file = model.file;
        String reference = remembered.settings().diaries().list().referenceOf(file);
        String name = String.valueOf(file.getFileName());
        String folder = String.valueOf(file.toAbsolutePath().getParent());
        return reference.isEmpty()
                ? messages.get("unlock.file", name, folder)
                : messages.get("unlock.file-listed", reference, name, folder);
    }

    private void submit() {
        if (unlock.isDisabled() || model.busy.get()) {
            return;
        }
        try {
            key.take().ifPresent(model::unlock);
        } catch (RecoveryCodeFailure failure) {
            key.say(context.errors().present(failure).text());
        }
    }

    /** Shows {@code node} only while the file can be unlocked, so that no passphrase is requested otherwise. */
    private <T extends Node> T whileUnlockable(T node) {
        OptionalNodes.showWhile(node, model.unlockable);
        return node;
    }

    private void sayWhatItWaitsFor() {
        waiting.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            if (model.wait.get() > 0) {
                                return messages.get("unlock.wait", model.wait.get());
                            }
                            return model.busy.get() ? messages.get("unlock.unlocking") : "";
                        },
                        model.wait,
                        model.busy));
        waiting.textProperty().subscribe(text -> OptionalNodes.after(secret, waiting, !text.isEmpty()));
    }

    private Node remember() {
        CheckBox box = Buttons.check(messages.get("unlock.remember"));
        box.setSelected(remembered.diary().filter(model.file::equals).isPresent());
        box.setOnAction(_ -> {
            if (box.isSelected()) {
                remembered.remember(model.file);
            } else {
                remembered.forget();
            }
        });
        Label help = TextLabels.quiet("");
        box.selectedProperty().subscribe(selected -> {
            help.setText(messages.get(selected ? "unlock.remembered-help" : "unlock.remember-help"));
            box.setAccessibleHelp(help.getText());
        });
        VBox part = Buttons.explained(box, help);
        notKept.getStyleClass().add("problem");
        notKept.visibleProperty().bind(remembered.notKeptProperty());
        notKept.visibleProperty().subscribe(failed -> OptionalNodes.last(part, notKept, failed));
        return part;
    }

    /** The other ways to open it. */
    private FlowPane ways(Consumer<GatewayDestination> go) {
        Button ownKeys = Buttons.link(
                messages.get("unlock.own-key-make"), () -> go.accept(new GatewayDestination.OwnKey(model.file)));
        OptionalNodes.showWhile(ownKeys, key.wayProperty().map(UnlockWay.COLLEAGUE::equals));
        return Panes.buttons(key.otherLink(), key.ownKeyLink(), ownKeys);
    }
}
