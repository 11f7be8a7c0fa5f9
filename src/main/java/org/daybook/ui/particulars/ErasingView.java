package org.daybook.ui.particulars;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ParticularHistory;
import org.daybook.casefile.Withdrawal;
import org.daybook.particulars.Particular;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.text.ParticularLines;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Problem.Offer;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.ErasureParts;
import org.jspecify.annotations.Nullable;

/** What erasing a particular means, what would go and what would lose it, and the two steps it takes. */
public final class ErasingView implements Screen {
    private final ErasingModel model;
    private final Messages messages;
    private final Formats formats;
    private final ParticularLines lines;
    private final ErasureParts parts;
    private final BorderPane root = new BorderPane();

    public ErasingView(ErasingModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.formats = new Formats(messages);
        this.lines = new ParticularLines(messages, formats, _ -> "");
        this.parts = new ErasureParts(messages);
        root.setTop(new ProblemNote(messages, model.failureProperty()).on(Offer.TRY_AGAIN, model::erase));
        model.previewProperty().subscribe(this::ask);
        model.goneProperty().subscribe(this::tell);
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

    private void ask(ErasingModel.@Nullable Preview preview) {
        if (preview == null) {
            return;
        }
        Particular current = preview.history().current();
        String name = lines.numbered(current);
        Button look = Buttons.plain(messages.get("erasure.withdraw"));
        look.setOnAction(_ -> model.leave());
        Page page = new Page(
                messages.get("case.erase-title", name),
                Page.part(
                        messages.get("erasure.withdraw-title"),
                        Texts.paragraph(messages.get("erasure.withdraw-text")),
                        look),
                Page.part(
                        messages.get("erasure.does-title"),
                        Texts.paragraph(messages.get("erasure.does-words")),
                        Texts.paragraph(messages.get("case.erase-keeps", name))),
                parts.cannot(messages.get("erasure.cannot-copies")),
                parts.police(),
                goes(preview));
        page.add(parts.fields(new ErasureParts.Steps(
                model.reason(),
                model.number(),
                messages.get("case.erase-number", String.valueOf(current.number())),
                model.ready(),
                model.busyProperty(),
                model::leave,
                model::erase)));
        root.setCenter(page);
        Focus.first(page);
    }

    private Node goes(ErasingModel.Preview preview) {
        VBox part = Page.part(messages.get("erasure.goes-title"));
        part.getChildren().add(Texts.paragraph(lines.title(preview.history().current())));
        List<ParticularHistory.Version> versions = preview.history().versions();
        for (int i = 0; i < versions.size(); i++) {
            String at = formats.dateTime(versions.get(i).recorded().envelope().recordedAt());
            part.getChildren()
                    .add(Texts.paragraph(
                            i == 0
                                    ? messages.get("erasure.version-original", at)
                                    : messages.get("erasure.version-amended", i, at)));
        }
        Withdrawal withdrawal = preview.history().withdrawal();
        if (withdrawal != null) {
            String at = formats.dateTime(withdrawal.recorded().envelope().recordedAt());
            part.getChildren().add(Texts.paragraph(messages.get("erasure.withdrawal", at)));
        }
        preview.drafts()
                .forEach(draft -> part.getChildren()
                        .add(Texts.paragraph(messages.get("erasure.draft", formats.dateTime(draft.savedAt())))));
        if (!preview.breaking().isEmpty()) {
            String numbers = preview.breaking().stream().map(String::valueOf).collect(Collectors.joining(", "));
            part.getChildren().add(Texts.paragraph(messages.get("case.erase-broken", numbers)));
        }
        if (!preview.orders().isEmpty()) {
            part.getChildren()
                    .add(Texts.paragraph(messages.get("case.erase-orders", String.join(", ", preview.orders()))));
        }
        return part;
    }

    private void tell(ErasingModel.@Nullable Gone gone) {
        if (gone == null) {
            return;
        }
        Button renew = Buttons.plain(messages.get("erasure.renew"));
        renew.setOnAction(_ -> model.goToNewPassphrase());
        Button back = Buttons.primary(messages.get("case.back-to", lines.many(gone.kind())));
        back.setOnAction(_ -> model.goToKind());
        String name = messages.get("particular.numbered", lines.kind(gone.kind()), String.valueOf(gone.number()));
        Page page = new Page(
                messages.get("case.erased-title", name),
                Texts.paragraph(messages.get("erasure.done-text")),
                parts.renewal(),
                Page.buttonsLeft(back, renew));
        root.setCenter(page);
        Focus.first(page);
    }
}
