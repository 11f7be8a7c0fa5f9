package org.daybook.ui.toolkit.control;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** Labelled lines in groups, each under its heading; a few lines, or lines of one group, have none. JavaFX thread. */
public final class GroupedLinesPane extends VBox {
    private static final int FEW = 5;

    /**
     * A group.
     *
     * @param heading above its lines; empty for none
     */
    public record LineGroup(String heading, List<LabelledLinesPane.LabelledLine> lines) {
        public LineGroup {
            lines = List.copyOf(lines);
        }
    }

    /** @param groups those without a line are left out */
    public GroupedLinesPane(List<LineGroup> groups) {
        getStyleClass().add("parts");
        List<LineGroup> filled =
                groups.stream().filter(group -> !group.lines.isEmpty()).toList();
        List<LabelledLinesPane.LabelledLine> all =
                filled.stream().flatMap(group -> group.lines.stream()).toList();
        if (all.size() <= FEW || filled.size() == 1) {
            getChildren().add(new LabelledLinesPane(all));
            return;
        }
        for (LineGroup group : filled) {
            VBox part = Panes.column("field-row");
            if (!group.heading.isEmpty()) {
                Label heading = TextLabels.paragraph(group.heading);
                heading.getStyleClass().add("group-heading");
                part.getChildren().add(heading);
            }
            part.getChildren().add(new LabelledLinesPane(group.lines));
            getChildren().add(part);
        }
    }
}
