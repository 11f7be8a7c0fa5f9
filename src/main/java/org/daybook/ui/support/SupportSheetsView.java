package org.daybook.ui.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.daybook.job.SupportSheetJob;
import org.daybook.support.SheetFormat;
import org.daybook.support.SupportSheetKind;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ConsentNote;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.jspecify.annotations.Nullable;

/** The screen for making sheets for supporters. */
public final class SupportSheetsView implements Screen {
    private final SupportSheetsModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final VBox outcome = Panes.column("success-note");
    private final VBox result;
    private final Page page;

    /** @param back goes back to the screen on which portfolios are made */
    public SupportSheetsView(SupportSheetsModel model, DiaryContext context, Runnable back) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        result = new VBox(new ProblemNote(messages, model.failure), outcome);
        List<Node> parts = new ArrayList<>(List.of(TextLabels.paragraph(messages.get("support.lead"))));
        for (SupportSheetKind kind : SupportSheetKind.values()) {
            parts.add(part(kind));
        }
        page = new Page(messages.get("support.title"), parts.toArray(Node[]::new))
                .withBack(messages.get("support.back"), back);
        model.written.subscribe(this::showWritten);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void drop() {
        model.recipient.set("");
        model.referrer.set("");
    }

    private Node part(SupportSheetKind kind) {
        VBox part = Panes.part(
                messages.get("support.part-" + kind.code()),
                TextLabels.quiet(messages.get("support.why-" + kind.code())));
        part.getStyleClass().add("section-parts");
        List<Node> nodes = part.getChildren();
        switch (kind) {
            case REFERRAL -> {
                nodes.add(FieldRow.of(messages, "support.recipient", TextFieldFactory.line(model.recipient)));
                nodes.add(new FieldRow(messages.get("support.referrer"), TextFieldFactory.line(model.referrer)));
                nodes.add(new ConsentNote(model.consent.linesProperty(), messages));
            }
            case SHARING_LOG ->
                nodes.add(Buttons.link(
                        messages.get("support.who-title"), () -> context.go(new Destination.WhoHasWhat())));
            case HELD -> nodes.add(keptApart());
            default -> {}
        }
        nodes.add(Panes.buttons(Stream.of(SheetFormat.values())
                .filter(kind::isIn)
                .map(form -> button(kind, form, part))
                .toArray(Button[]::new)));
        return part;
    }

    private CheckBox keptApart() {
        return Buttons.check(messages.get("support.with-kept-apart"), model.keptApart);
    }

    private Button button(SupportSheetKind kind, SheetFormat form, VBox part) {
        boolean first =
                Stream.of(SheetFormat.values()).filter(kind::isIn).findFirst().equals(Optional.of(form));
        String words = messages.get("support.save-" + form.extension());
        Button button = first ? Buttons.plain(words) : Buttons.quiet(words);
        if (first && kind == SupportSheetKind.REFERRAL) {
            Buttons.makePrimary(button);
        }
        button.setOnAction(_ -> context.window()
                .files()
                .saveFile(
                        messages.get("support.pick-title"),
                        messages.get("support.pick-verb"),
                        model.proposedName(form),
                        target -> {
                            showResultIn(part);
                            model.write(kind, form, target);
                        }));
        button.setAccessibleText(
                messages.get("support.save-spoken", button.getText(), messages.get("support.part-" + kind.code())));
        return button;
    }

    /** Below the button that was pressed, where it is seen. */
    private void showResultIn(VBox part) {
        if (result.getParent() != part) {
            part.getChildren().add(result);
        }
    }

    private void showWritten(SupportSheetJob.@Nullable WrittenSheet written) {
        outcome.getChildren().clear();
        OptionalNodes.show(outcome, written != null);
        if (written != null) {
            outcome.getChildren()
                    .addAll(
                            TextLabels.paragraph(messages.get(
                                    "support.written",
                                    String.valueOf(written.file().getFileName()))),
                            TextLabels.quiet(messages.get(
                                    "support.written-digest", written.sha256().hex())));
            if (!written.noted()) {
                outcome.getChildren().add(TextLabels.paragraph(messages.get("support.not-noted")));
            }
            // Below the last sheet it would be out of view.
            Focus.reveal(outcome);
        }
    }
}
