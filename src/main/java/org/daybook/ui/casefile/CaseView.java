package org.daybook.ui.casefile;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseRecordKind.CaseRecordGroup;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.ListCover;
import org.daybook.ui.toolkit.control.CardGrid;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.control.TwoColumnPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The overview of the case file: what is due, then each kind of which there are records, with the latest of them. The
 * other kinds are folded, with what each is for; those that most people need first are always shown.
 */
public final class CaseView extends ScreenPane {
    private static final double SHARE = 0.5;
    private static final Set<CaseRecordKind> NEEDED_FIRST =
            EnumSet.of(CaseRecordKind.PERSON, CaseRecordKind.CONTACT, CaseRecordKind.REFERENCE, CaseRecordKind.ORDER);

    private final CaseModel model;
    private final Messages messages;
    private final ListCover cover;
    private final CaseRecordLines lines;

    public CaseView(CaseModel model, DiaryContext context) {
        this.model = model;
        this.messages = context.messages();
        this.cover = context.window().cover();
        this.lines = new CaseRecordLines(messages);
        model.overview.subscribe(this::show);
        cover.onChange(this, () -> show(model.overview.get()));
    }

    @Override
    public void drop() {
        setCenter(null);
    }

    private void show(CaseModel.@Nullable Overview overview) {
        if (overview == null) {
            return;
        }
        Page page = new Page(messages.get("case.title"), TextLabels.paragraph(messages.get("case.lead"))).wide();
        List<Node> due = due(overview);
        if (!due.isEmpty()) {
            page.add(part(messages.get("today.due"), due));
        }
        page.add(new TwoColumnPane(
                column(overview, CaseRecordGroup.PEOPLE, CaseRecordGroup.STORY, CaseRecordGroup.SHARING),
                column(overview, CaseRecordGroup.LAW, CaseRecordGroup.EFFECT),
                SHARE));
        List<Node> others = Arrays.stream(CaseRecordKind.values())
                .filter(kind -> !isShown(kind, overview))
                .map(this::other)
                .toList();
        if (!others.isEmpty()) {
            FoldingPane fold = new FoldingPane();
            fold.name(messages.get("case.others"));
            fold.setContent(new CardGrid(others));
            page.add(fold);
        }
        setCenter(page);
        Focus.first(page);
    }

    private List<Node> due(CaseModel.Overview overview) {
        List<Node> due = new ArrayList<>();
        overview.due()
                .forEach(line -> due.add(row(
                        covered(line.named().what()),
                        "",
                        cover.isCovered() ? "" : line.named().detail(),
                        () -> model.show(line))));
        if (overview.notDone() > 0) {
            due.add(row(
                    messages.count("case.not-done", overview.notDone()),
                    "",
                    lines.many(CaseRecordKind.CONTACT),
                    () -> model.show(CaseRecordKind.CONTACT)));
        }
        return due;
    }

    private Node column(CaseModel.Overview overview, CaseRecordGroup... groups) {
        VBox column = Panes.column("parts");
        for (CaseRecordGroup group : groups) {
            List<Node> rows = new ArrayList<>();
            if (group == CaseRecordGroup.PEOPLE) {
                rows.add(row(
                        messages.get("people.title"),
                        overview.named() == 0 ? "" : messages.count("case.people-count", overview.named()),
                        messages.get("case.people-why"),
                        model::goToPeople));
            }
            group.kinds().stream()
                    .filter(kind -> isShown(kind, overview))
                    .map(kind -> kind(kind, overview))
                    .forEach(rows::add);
            if (!rows.isEmpty()) {
                column.getChildren().add(part(messages.get("particular.group-" + group.code()), rows));
            }
        }
        return column;
    }

    private static boolean isShown(CaseRecordKind kind, CaseModel.Overview overview) {
        return NEEDED_FIRST.contains(kind) || overview.kinds().containsKey(kind);
    }

    private Node kind(CaseRecordKind kind, CaseModel.Overview overview) {
        CaseModel.Records records = overview.kinds().get(kind);
        Button add = Buttons.plain(messages.get("case.add"), Feather.PLUS, () -> model.add(kind));
        add.getStyleClass().add(Styles.FLAT);
        add.setAccessibleText(lines.add(kind));
        LinkRow row = records == null
                ? row(lines.many(kind), "", why(kind), () -> model.show(kind))
                : row(
                        lines.many(kind),
                        messages.count("case.records", records.count()),
                        covered(records.latest()),
                        () -> model.show(kind));
        row.beside(add);
        return row;
    }

    private Node other(CaseRecordKind kind) {
        return new LinkRow(lines.add(kind), why(kind), () -> model.add(kind));
    }

    private String why(CaseRecordKind kind) {
        return messages.get("particular." + kind.code() + "-why");
    }

    private String covered(String words) {
        return cover.isCovered() ? messages.get("shell.covered") : words;
    }

    private static Node part(String heading, List<Node> rows) {
        VBox list = Panes.column("row-card", rows);
        rows.getLast().getStyleClass().add("last");
        VBox part = Panes.part(heading, list);
        part.getStyleClass().add("case-group");
        return part;
    }

    private LinkRow row(String name, String count, String detail, Runnable open) {
        LinkRow row = new LinkRow(name, detail, open)
                .spoken(count.isEmpty() ? name : messages.get("case.kind-count", name, count), detail);
        if (!count.isEmpty()) {
            row.beside(count);
        }
        return row;
    }
}
