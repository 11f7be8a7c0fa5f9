package org.daybook.ui.exhibits;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Problem.Offer;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.ExhibitTools;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TextFields;
import org.daybook.ui.exhibits.ExhibitErasureModel.Preview;
import org.jspecify.annotations.Nullable;

/** What erasing an exhibit means, what would go and what would lose it, and the two steps it takes. */
public final class ExhibitErasureView implements Screen {
    private static final int REASON_ROWS = 3;

    private final ExhibitErasureModel model;
    private final ExhibitTools tools;
    private final Messages messages;
    private final Formats formats;
    private final BorderPane root = new BorderPane();

    public ExhibitErasureView(ExhibitErasureModel model, ExhibitTools tools) {
        this.model = model;
        this.tools = tools;
        this.messages = tools.messages();
        this.formats = new Formats(messages);
        root.setTop(new ProblemNote(messages, model.failureProperty()).on(Offer.TRY_AGAIN, model::erase));
        model.previewProperty().subscribe(this::ask);
        model.erasedProperty().subscribe(label -> {
            if (!label.isEmpty()) {
                tell(label);
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

    private void ask(@Nullable Preview preview) {
        if (preview == null) {
            return;
        }
        ExhibitHistory exhibit = preview.exhibit();
        Page page = new Page(messages.get("exhibit.erase-title", tools.words().full(exhibit)));
        if (!preview.incidents().isEmpty() || !preview.photos().isEmpty()) {
            page.add(shared(preview));
        }
        page.add(
                goes(preview),
                Page.part(
                        messages.get("erasure.does-title"),
                        Texts.paragraph(messages.get("exhibit.erase-does")),
                        Texts.paragraph(messages.get(
                                "exhibit.erase-keeps", tools.words().label(exhibit)))),
                Page.part(
                        messages.get("erasure.cannot-title"),
                        Texts.paragraph(messages.get("exhibit.erase-cannot")),
                        Texts.paragraph(messages.get("erasure.cannot-disk"))),
                Page.part(messages.get("erasure.police-title"), Texts.paragraph(messages.get("erasure.police-text"))));
        page.add(fields(exhibit));
        root.setCenter(page);
        Focus.first(page);
    }

    private Node shared(Preview preview) {
        VBox part = Page.part(messages.get("exhibit.erase-shared"));
        part.getStyleClass().addAll("note", "field-row");
        if (!preview.incidents().isEmpty()) {
            String numbers = preview.incidents().stream().map(String::valueOf).collect(Collectors.joining(", "));
            part.getChildren()
                    .add(Texts.paragraph(messages.get(
                            "exhibit.erase-incidents", preview.incidents().size(), numbers)));
        }
        if (!preview.photos().isEmpty()) {
            String photos = preview.photos().stream().map(tools.words()::full).collect(Collectors.joining("\n"));
            part.getChildren().add(Texts.paragraph(messages.get("exhibit.erase-photos", photos)));
        }
        return part;
    }

    private Node goes(Preview preview) {
        VBox part = Page.part(messages.get("erasure.goes-title"));
        ExhibitHistory exhibit = preview.exhibit();
        var file = exhibit.file();
        if (file != null) {
            part.getChildren()
                    .add(Texts.paragraph(messages.get(
                            "exhibit.erase-file", tools.words().kind(exhibit.current()), formats.size(file.length()))));
        }
        for (int i = 0; i < exhibit.versions().size(); i++) {
            String at = formats.dateTime(
                    exhibit.versions().get(i).recorded().envelope().recordedAt());
            part.getChildren()
                    .add(Texts.paragraph(
                            i == 0
                                    ? messages.get("exhibit.erase-said", at)
                                    : messages.get("erasure.version-amended", i, at)));
        }
        preview.drafts()
                .forEach(draft -> part.getChildren()
                        .add(Texts.paragraph(messages.get("erasure.draft", formats.dateTime(draft.savedAt())))));
        return part;
    }

    private Node[] fields(ExhibitHistory exhibit) {
        FieldRow reason = new FieldRow(
                messages.get("erasure.reason"),
                TextFields.area(model.reason(), REASON_ROWS),
                messages.get("erasure.reason-help"));
        FieldRow typed = new FieldRow(
                messages.get(
                        "exhibit.erase-number", String.valueOf(exhibit.current().number())),
                TextFields.line(model.number()),
                messages.get("erasure.number-help"));
        Button back = Buttons.primary(messages.get("erasure.back"));
        back.setOnAction(_ -> model.leave());
        back.disableProperty().bind(model.busyProperty());
        Button erase = Buttons.plain(messages.get("erasure.erase"));
        erase.disableProperty().bind(model.ready().not());
        erase.setOnAction(_ -> model.erase());
        Label busy = Texts.quiet(messages.get("erasure.busy"));
        busy.visibleProperty().bind(model.busyProperty());
        return new Node[] {reason, typed, Page.buttonsLeft(back, erase), busy};
    }

    private void tell(String label) {
        Button renew = Buttons.plain(messages.get("erasure.renew"));
        renew.setOnAction(_ -> model.goToNewPassphrase());
        Button back = Buttons.primary(messages.get("exhibit.to-list"));
        back.setOnAction(_ -> model.goToList());
        Page page = new Page(
                messages.get("exhibit.erased-title", label),
                Texts.paragraph(messages.get("exhibit.erased-text")),
                Page.part(messages.get("erasure.renew-title"), Texts.paragraph(messages.get("erasure.renew-text"))),
                Page.buttonsLeft(back, renew));
        root.setCenter(page);
        Focus.first(page);
    }
}
