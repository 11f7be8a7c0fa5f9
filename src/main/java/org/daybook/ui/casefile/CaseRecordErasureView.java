package org.daybook.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Screen;
import org.daybook.ui.record.ErasurePage;
import org.jspecify.annotations.Nullable;

/** What erasing a case record means, what would go and what would lose it, and the two steps it takes. */
public final class CaseRecordErasureView implements Screen {
    private final CaseRecordErasureModel model;
    private final Messages messages;
    private final CaseRecordLines lines;
    private final ErasurePage page;

    public CaseRecordErasureView(CaseRecordErasureModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.lines = new CaseRecordLines(messages, new Formats(messages), _ -> "");
        this.page = new ErasurePage(messages, model.steps(), model::erase);
        model.steps().previewProperty().subscribe(this::ask);
        model.goneProperty().subscribe(this::tell);
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

    private void ask(CaseRecordErasureModel.@Nullable Preview preview) {
        if (preview == null) {
            return;
        }
        CaseRecord current = preview.history().current();
        String name = lines.numbered(current);
        page.ask(
                new ErasurePage.Question(
                        messages.get("case.erase-title", name),
                        List.of(page.withdrawing(model::leave)),
                        List.of(messages.get("erasure.does-words"), messages.get("case.erase-keeps", name)),
                        messages.get("erasure.cannot-copies"),
                        List.of(page.goes(goes(preview))),
                        messages.get("case.erase-number", String.valueOf(current.number()))),
                model::leave);
    }

    private List<String> goes(CaseRecordErasureModel.Preview preview) {
        CaseRecordHistory history = preview.history();
        List<String> goes = new ArrayList<>();
        goes.add(lines.title(history.current()));
        goes.addAll(page.said(
                "erasure.version-original",
                history.versions().stream()
                        .map(CaseRecordHistory.Version::recorded)
                        .toList(),
                history.withdrawal(),
                preview.drafts()));
        if (!preview.breaking().isEmpty()) {
            String numbers = preview.breaking().stream().map(String::valueOf).collect(Collectors.joining(", "));
            goes.add(messages.get("case.erase-broken", numbers));
        }
        if (!preview.orders().isEmpty()) {
            goes.add(messages.get("case.erase-orders", String.join(", ", preview.orders())));
        }
        return goes;
    }

    private void tell(CaseRecordErasureModel.@Nullable Gone gone) {
        if (gone == null) {
            return;
        }
        Button back = Buttons.primary(messages.get("case.back-to", lines.many(gone.kind())));
        back.setOnAction(_ -> model.goToKind());
        String name = messages.get("particular.numbered", lines.kind(gone.kind()), String.valueOf(gone.number()));
        page.tell(
                messages.get("case.erased-title", name),
                messages.get("erasure.done-text"),
                back,
                model::goToNewPassphrase);
    }
}
