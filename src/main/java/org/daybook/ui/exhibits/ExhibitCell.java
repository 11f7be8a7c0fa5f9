package org.daybook.ui.exhibits;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.exhibit.FileMetadata;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitThumbnail;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.context.ListCover;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.control.WrappingCell;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;

final class ExhibitCell extends WrappingCell<ExhibitRow> {
    private final Messages messages;
    private final ExhibitDescriber words;
    private final ListCover cover;
    private final ExhibitThumbnail picture;
    private final Label name = TextLabels.row("row-excerpt");
    private final Label details = TextLabels.row("quiet");
    private final Label marks = TextLabels.row("quiet");
    private final HBox entry;
    private final Label heading = TextLabels.row("row-heading");
    private final Label count = TextLabels.row("quiet");
    private final FlowPane headingBox = new FlowPane(heading, count);

    ExhibitCell(ExhibitsModel model, DiaryContext context, ThumbnailLoader<ExhibitHistory> pictures) {
        this.messages = context.messages();
        this.words = context.words();
        this.cover = context.window().cover();
        this.picture = new ExhibitThumbnail(pictures, cover);
        picture.getStyleClass().add("thumbnail-small");
        VBox middle = Panes.column("row-middle", name, details, marks);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox shown = new HBox(picture, middle);
        shown.getStyleClass().addAll("row-line", "row-entry");
        entry = opening(shown, LinkRow.chevron());
        headingBox.getStyleClass().add("row-heading-box");
        openOnClick(row -> {
            if (row instanceof ExhibitRow.ExhibitEntry one) {
                model.open(one.exhibit());
            }
        });
        name.getStyleClass().add("row-name");
        getStyleClass().add("timeline-cell");
    }

    @Override
    protected void fill(ExhibitRow row) {
        switch (row) {
            case ExhibitRow.ExhibitHeading group -> show(group);
            case ExhibitRow.ExhibitEntry one -> show(one);
        }
    }

    @Override
    protected void clear() {
        picture.show(null);
    }

    private void show(ExhibitRow.ExhibitHeading group) {
        picture.show(null);
        heading.setText(messages.get(group.inbox() ? "exhibit.inbox" : "exhibit.linked"));
        count.setText(messages.count("exhibit.count", group.count()));
        setGraphic(headingBox);
        setAccessibleText(heading.getText() + ". " + count.getText());
    }

    private void show(ExhibitRow.ExhibitEntry one) {
        picture.show(one.exhibit());
        name.setText(
                cover.isCovered()
                        ? messages.get("exhibit.full", words.label(one.exhibit()), messages.get("shell.covered"))
                        : words.full(one.exhibit()));
        details.setText(words.brief(one.exhibit()));
        String line = marks(one);
        marks.setText(line);
        OptionalNodes.show(marks, !line.isEmpty());
        setGraphic(entry);
        setAccessibleText(String.join(". ", name.getText(), details.getText(), line));
    }

    private String marks(ExhibitRow.ExhibitEntry one) {
        List<String> all = new ArrayList<>();
        if (!one.incidents().isEmpty()) {
            String first = messages.formats().shortWhen(one.incidents().getFirst());
            int others = one.incidents().size() - 1;
            all.add(
                    others == 0
                            ? messages.get("exhibit.of-incident", first)
                            : messages.get("exhibit.of-incidents", first, others));
        }
        if (one.waiting()) {
            all.add(messages.get("exhibit.of-draft"));
        }
        if (!one.exhibit().current().handling().inPortfolio()) {
            all.add(messages.get("exhibit.not-in-portfolio"));
        }
        FileMetadata file = one.exhibit().current().file();
        if (file != null && !file.warnings().isEmpty()) {
            all.add(messages.get("exhibit.has-warning"));
        }
        return String.join(" · ", all);
    }
}
