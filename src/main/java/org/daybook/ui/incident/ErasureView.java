package org.daybook.ui.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.IncidentHistory.Version;
import org.daybook.session.ErasurePreview;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitDescriber;
import org.daybook.ui.attach.ExhibitTools;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.incident.ErasureModel.Going;
import org.daybook.ui.incident.ErasureModel.Tied;
import org.daybook.ui.record.CaseRecordNames;
import org.daybook.ui.record.ErasurePage;
import org.jspecify.annotations.Nullable;

/** What erasing an incident means, what would go, and the two steps it takes. */
public final class ErasureView implements Screen {
    private final ErasureModel model;
    private final Messages messages;
    private final ExhibitDescriber words;
    private final ErasurePage page;

    public ErasureView(ErasureModel model, ExhibitTools tools) {
        this.model = model;
        this.words = tools.words();
        this.messages = tools.messages();
        this.page = new ErasurePage(messages, model.steps(), model::erase);
        model.steps().previewProperty().subscribe(this::ask);
        model.erasedProperty().subscribe(number -> {
            if (number.intValue() > 0) {
                tell(number.intValue());
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

    private void ask(@Nullable Going going) {
        if (going == null) {
            return;
        }
        String number = number(going.preview().history().current().number());
        List<Node> goes = new ArrayList<>();
        goes.add(page.goes(goes(going.preview())));
        if (!going.exhibits().isEmpty()) {
            goes.add(exhibits(going.exhibits()));
        }
        page.ask(
                new ErasurePage.Question(
                        messages.get("erasure.title", number),
                        List.of(page.withdrawing(model::leave)),
                        List.of(messages.get("erasure.does-words"), messages.get("erasure.does-keeps", number)),
                        messages.get("erasure.cannot-copies"),
                        goes,
                        messages.get("erasure.number-label", number)),
                model::leave);
    }

    private List<String> goes(ErasurePreview preview) {
        IncidentHistory history = preview.history();
        List<String> lines = page.said(
                "erasure.version-original",
                history.versions().stream().map(Version::recorded).toList(),
                history.withdrawal(),
                preview.drafts());
        if (!preview.linkedFrom().isEmpty()) {
            String numbers = preview.linkedFrom().stream().map(this::number).collect(Collectors.joining(", "));
            lines.add(messages.get("erasure.linked", numbers));
        }
        if (!preview.namedBy().isEmpty()) {
            lines.add(messages.get("erasure.named", new CaseRecordNames(messages).of(preview.namedBy())));
        }
        return lines;
    }

    private Node exhibits(List<Tied> exhibits) {
        VBox part = Page.part(
                messages.get("erasure.exhibits-title"), TextLabels.quiet(messages.get("erasure.exhibits-text")));
        for (Tied tied : exhibits) {
            CheckBox box = new CheckBox(messages.get("erasure.exhibit-too", words.full(tied.exhibit())));
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setMinHeight(CheckBox.USE_PREF_SIZE);
            box.setAccessibleText(box.getText());
            box.selectedProperty().bindBidirectional(tied.goes());
            part.getChildren().add(box);
            if (tied.shared() && tied.elsewhere().isEmpty()) {
                part.getChildren().add(TextLabels.quiet(messages.get("erasure.exhibit-shared")));
            }
            if (!tied.elsewhere().isEmpty()) {
                String numbers = tied.elsewhere().stream().map(this::number).collect(Collectors.joining(", "));
                part.getChildren().add(TextLabels.quiet(messages.get("erasure.exhibit-elsewhere", numbers)));
            }
        }
        part.getStyleClass().add("check-column");
        return part;
    }

    private void tell(int gone) {
        Button back = Buttons.primary(messages.get("erasure.to-diary"));
        back.setOnAction(_ -> model.goToTimeline());
        String names = model.left().stream().map(words::full).collect(Collectors.joining("\n"));
        page.tell(
                messages.get("erasure.done-title", number(gone)),
                messages.get("erasure.done-text"),
                back,
                model::goToNewPassphrase,
                names.isEmpty()
                        ? new Node[0]
                        : new Node[] {TextLabels.paragraph(messages.get("erasure.exhibits-left", names))});
    }

    // As on the pages of incidents: without the thousands separator of the locale.
    private String number(int number) {
        return messages.get("erasure.number", String.valueOf(number));
    }
}
