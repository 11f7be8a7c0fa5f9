package org.daybook.ui.exhibits;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import org.daybook.ui.control.ErasureParts;
import org.daybook.ui.control.ExhibitTools;
import org.daybook.ui.exhibits.ExhibitErasureModel.Preview;
import org.jspecify.annotations.Nullable;

/** What erasing an exhibit means, what would go and what would lose it, and the two steps it takes. */
public final class ExhibitErasureView implements Screen {
    private final ExhibitErasureModel model;
    private final ExhibitTools tools;
    private final Messages messages;
    private final Formats formats;
    private final ErasureParts parts;
    private final BorderPane root = new BorderPane();

    public ExhibitErasureView(ExhibitErasureModel model, ExhibitTools tools) {
        this.model = model;
        this.tools = tools;
        this.messages = tools.messages();
        this.formats = new Formats(messages);
        this.parts = new ErasureParts(messages);
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
                parts.cannot(messages.get("exhibit.erase-cannot")),
                parts.police());
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
        return parts.fields(new ErasureParts.Steps(
                model.reason(),
                model.number(),
                messages.get(
                        "exhibit.erase-number", String.valueOf(exhibit.current().number())),
                model.ready(),
                model.busyProperty(),
                model::leave,
                model::erase));
    }

    private void tell(String label) {
        Button renew = Buttons.plain(messages.get("erasure.renew"));
        renew.setOnAction(_ -> model.goToNewPassphrase());
        Button back = Buttons.primary(messages.get("exhibit.to-list"));
        back.setOnAction(_ -> model.goToList());
        Page page = new Page(
                messages.get("exhibit.erased-title", label),
                Texts.paragraph(messages.get("exhibit.erased-text")),
                parts.renewal(),
                Page.buttonsLeft(back, renew));
        root.setCenter(page);
        Focus.first(page);
    }
}
