package org.daybook.ui.exhibits;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Entry.SealedFile;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitTools;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.exhibits.ExhibitErasureModel.Preview;
import org.daybook.ui.record.CaseRecordNames;
import org.daybook.ui.record.ErasurePage;
import org.jspecify.annotations.Nullable;

/** What erasing an exhibit means, what would go and what would lose it, and the two steps it takes. */
public final class ExhibitErasureView implements Screen {
    private final ExhibitErasureModel model;
    private final ExhibitTools tools;
    private final Messages messages;
    private final Formats formats;
    private final ErasurePage page;

    public ExhibitErasureView(ExhibitErasureModel model, ExhibitTools tools) {
        this.model = model;
        this.tools = tools;
        this.messages = tools.messages();
        this.formats = new Formats(messages);
        this.page = new ErasurePage(messages, model.steps(), model::erase);
        model.steps().previewProperty().subscribe(this::ask);
        model.erasedProperty().subscribe(label -> {
            if (!label.isEmpty()) {
                tell(label);
            }
        });
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void drop() {
        model.drop();
        page.setCenter(null);
    }

    private void ask(@Nullable Preview preview) {
        if (preview == null) {
            return;
        }
        ExhibitHistory exhibit = preview.exhibit();
        boolean shared = !preview.incidents().isEmpty()
                || !preview.photos().isEmpty()
                || !preview.namedBy().isEmpty();
        page.ask(
                new ErasurePage.Question(
                        messages.get("exhibit.erase-title", tools.words().full(exhibit)),
                        shared ? List.of(shared(preview)) : List.of(),
                        List.of(
                                messages.get("exhibit.erase-does"),
                                messages.get(
                                        "exhibit.erase-keeps", tools.words().label(exhibit))),
                        messages.get("exhibit.erase-cannot"),
                        List.of(page.goes(goes(preview))),
                        messages.get(
                                "exhibit.erase-number",
                                String.valueOf(exhibit.current().number()))),
                model::leave);
    }

    private Node shared(Preview preview) {
        VBox part = Page.part(messages.get("exhibit.erase-shared"));
        part.getStyleClass().addAll("note", "field-row");
        if (!preview.incidents().isEmpty()) {
            String numbers = preview.incidents().stream().map(String::valueOf).collect(Collectors.joining(", "));
            part.getChildren()
                    .add(TextLabels.paragraph(messages.get(
                            "exhibit.erase-incidents", preview.incidents().size(), numbers)));
        }
        if (!preview.photos().isEmpty()) {
            String photos = preview.photos().stream().map(tools.words()::full).collect(Collectors.joining("\n"));
            part.getChildren().add(TextLabels.paragraph(messages.get("exhibit.erase-photos", photos)));
        }
        if (!preview.namedBy().isEmpty()) {
            String names = new CaseRecordNames(messages).of(preview.namedBy());
            part.getChildren().add(TextLabels.paragraph(messages.get("exhibit.erase-named", names)));
        }
        return part;
    }

    private List<String> goes(Preview preview) {
        List<String> lines = new ArrayList<>();
        ExhibitHistory exhibit = preview.exhibit();
        SealedFile file = exhibit.file();
        if (file != null) {
            lines.add(messages.get(
                    "exhibit.erase-file", tools.words().kind(exhibit.current()), formats.size(file.length())));
        }
        lines.addAll(page.said(
                "exhibit.erase-said",
                exhibit.versions().stream()
                        .map(ExhibitHistory.Version::recorded)
                        .toList(),
                null,
                preview.drafts()));
        return lines;
    }

    private void tell(String label) {
        Button back = Buttons.primary(messages.get("exhibit.to-list"));
        back.setOnAction(_ -> model.goToList());
        page.tell(
                messages.get("exhibit.erased-title", label),
                messages.get("exhibit.erased-text"),
                back,
                model::goToNewPassphrase);
    }
}
