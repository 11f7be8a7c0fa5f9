package org.daybook.ui.incident;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.IncidentHistory.Version;
import org.daybook.casefile.Withdrawal;
import org.daybook.session.ErasurePreview;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Problem.Offer;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.ErasureParts;
import org.daybook.ui.control.ExhibitTools;
import org.daybook.ui.control.ExhibitWords;
import org.jspecify.annotations.Nullable;

/** What erasing an incident means, what would go, and the two steps it takes. */
public final class ErasureView implements Screen {
    private final ErasureModel model;
    private final Messages messages;
    private final Formats formats;
    private final ExhibitWords words;
    private final ErasureParts parts;
    private final BorderPane root = new BorderPane();

    public ErasureView(ErasureModel model, ExhibitTools tools) {
        this.model = model;
        this.words = tools.words();
        this.messages = tools.messages();
        this.formats = new Formats(messages);
        this.parts = new ErasureParts(messages);
        root.setTop(new ProblemNote(messages, model.failureProperty()).on(Offer.TRY_AGAIN, model::erase));
        model.previewProperty().subscribe(this::ask);
        model.erasedProperty().subscribe(number -> {
            if (number.intValue() > 0) {
                tell(number.intValue());
            }
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void drop() {
        model.drop();
        root.setCenter(null);
    }

    private void ask(@Nullable ErasurePreview preview) {
        if (preview == null) {
            return;
        }
        String number = number(preview.history().current().number());
        Button look = Buttons.plain(messages.get("erasure.withdraw"));
        look.setOnAction(_ -> model.leave());
        Page page = new Page(
                messages.get("erasure.title", number),
                part("erasure.withdraw-title", Texts.paragraph(messages.get("erasure.withdraw-text")), look),
                part(
                        "erasure.does-title",
                        Texts.paragraph(messages.get("erasure.does-words")),
                        Texts.paragraph(messages.get("erasure.does-keeps", number))),
                parts.cannot(messages.get("erasure.cannot-copies")),
                parts.police(),
                goes(preview));
        if (!model.exhibits().isEmpty()) {
            page.add(exhibits());
        }
        page.add(fields(number));
        root.setCenter(page);
        Focus.first(page);
    }

    private Node goes(ErasurePreview preview) {
        VBox part = part("erasure.goes-title");
        IncidentHistory history = preview.history();
        List<Version> versions = history.versions();
        for (int i = 0; i < versions.size(); i++) {
            String at = formats.dateTime(versions.get(i).recorded().envelope().recordedAt());
            part.getChildren()
                    .add(Texts.paragraph(
                            i == 0
                                    ? messages.get("erasure.version-original", at)
                                    : messages.get("erasure.version-amended", i, at)));
        }
        Withdrawal withdrawal = history.withdrawal();
        if (withdrawal != null) {
            String at = formats.dateTime(withdrawal.recorded().envelope().recordedAt());
            part.getChildren().add(Texts.paragraph(messages.get("erasure.withdrawal", at)));
        }
        preview.drafts()
                .forEach(draft -> part.getChildren()
                        .add(Texts.paragraph(messages.get("erasure.draft", formats.dateTime(draft.savedAt())))));
        if (!preview.linkedFrom().isEmpty()) {
            String numbers = preview.linkedFrom().stream().map(this::number).collect(Collectors.joining(", "));
            part.getChildren().add(Texts.paragraph(messages.get("erasure.linked", numbers)));
        }
        return part;
    }

    private Node exhibits() {
        VBox part = part("erasure.exhibits-title", Texts.quiet(messages.get("erasure.exhibits-text")));
        for (ErasureModel.Tied tied : model.exhibits()) {
            CheckBox box = new CheckBox(messages.get("erasure.exhibit-too", words.full(tied.exhibit())));
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setMinHeight(CheckBox.USE_PREF_SIZE);
            box.setAccessibleText(box.getText());
            box.selectedProperty().bindBidirectional(tied.goes());
            part.getChildren().add(box);
            if (tied.shared() && tied.elsewhere().isEmpty()) {
                part.getChildren().add(Texts.quiet(messages.get("erasure.exhibit-shared")));
            }
            if (!tied.elsewhere().isEmpty()) {
                String numbers = tied.elsewhere().stream().map(this::number).collect(Collectors.joining(", "));
                part.getChildren().add(Texts.quiet(messages.get("erasure.exhibit-elsewhere", numbers)));
            }
        }
        part.getStyleClass().add("check-column");
        return part;
    }

    private Node[] fields(String number) {
        return parts.fields(new ErasureParts.Steps(
                model.reason(),
                model.number(),
                messages.get("erasure.number-label", number),
                model.ready(),
                model.busyProperty(),
                model::leave,
                model::erase));
    }

    private void tell(int gone) {
        Button renew = Buttons.plain(messages.get("erasure.renew"));
        renew.setOnAction(_ -> model.goToNewPassphrase());
        Button back = Buttons.primary(messages.get("erasure.to-diary"));
        back.setOnAction(_ -> model.goToTimeline());
        Page page = new Page(
                messages.get("erasure.done-title", number(gone)),
                Texts.paragraph(messages.get("erasure.done-text")),
                parts.renewal(),
                Page.buttonsLeft(back, renew));
        if (!model.left().isEmpty()) {
            String names = model.left().stream().map(words::full).collect(Collectors.joining("\n"));
            page.add(Texts.paragraph(messages.get("erasure.exhibits-left", names)));
        }
        root.setCenter(page);
        Focus.first(page);
    }

    private VBox part(String key, Node... below) {
        return Page.part(messages.get(key), below);
    }

    // As on the pages of incidents: without the thousands separator of the locale.
    private String number(int number) {
        return messages.get("erasure.number", String.valueOf(number));
    }
}
