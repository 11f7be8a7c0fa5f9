package org.daybook.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.casefile.IncidentHistory;
import org.daybook.job.importing.ExhibitGroup;
import org.daybook.job.importing.MessageGrouping;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TickList;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** The files that became exhibits, in groups by their own times, of which she ticks those that make incidents. */
final class FileGroupsPart {
    /** How many groups can be ticked at once. */
    private static final int MOST_GROUPS = 300;

    private static final int NAMES = 3;
    private static final int LONGEST_NAMES = 120;

    private final FileGroupsModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final VBox groups = Panes.column("section-parts");

    FileGroupsPart(FileGroupsModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
    }

    List<Node> nodes() {
        List<Node> parts = new ArrayList<>();
        parts.add(TextLabels.paragraph(messages.count("messages.files-kept", model.exhibits.size())));
        if (model.held > 0) {
            parts.add(TextLabels.paragraph(messages.count("messages.files-held", model.held)));
        }
        List<IncidentHistory> made = model.made.get();
        if (!made.isEmpty()) {
            parts.add(TextLabels.paragraph(messages.count("messages.files-made", made.size())));
            return parts;
        }
        List<ExhibitGroup> all = model.groups();
        if (all.stream().noneMatch(ExhibitGroup::isDated)) {
            parts.addAll(undated(all));
            return parts;
        }
        parts.add(new ChoiceList<>(
                messages,
                messages.get("messages.ask-files-grouping"),
                List.of(MessageGrouping.DAY, MessageGrouping.BURST, MessageGrouping.SINGLE),
                one -> messages.get("messages.files-" + one.code()),
                model.grouping));
        ComboBox<Integer> pauses = ImportQuestions.pauses(messages, model.pause);
        FieldRow pause = new FieldRow(messages.get("messages.ask-pause"), pauses);
        model.grouping.subscribe(chosen -> OptionalNodes.show(pause, chosen == MessageGrouping.BURST));
        parts.add(pause);
        parts.add(groups);
        model.grouping.subscribe(_ -> show());
        model.pause.subscribe((_, _) -> show());
        Button make = make();
        Label waiting = Buttons.waiting(make, Bindings.isEmpty(model.ticked), messages.get("messages.files-first"));
        parts.add(Panes.buttons(make, waiting));
        return parts;
    }

    private Button make() {
        Button make = Buttons.primary("", model::makeIncidents);
        make.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.ticked.isEmpty()
                                ? messages.get("messages.files-make-none")
                                : messages.count("messages.files-make", model.ticked.size()),
                        model.ticked));
        make.accessibleTextProperty().bind(make.textProperty());
        return make;
    }

    private void show() {
        model.ticked.clear();
        List<ExhibitGroup> all = model.groups();
        List<ExhibitGroup> dated = all.stream().filter(ExhibitGroup::isDated).toList();
        List<Node> nodes = new ArrayList<>();
        nodes.add(new TickList<>(
                messages,
                messages.get("messages.ask-files-groups"),
                dated.stream().limit(MOST_GROUPS).toList(),
                this::words,
                model.ticked));
        if (dated.size() > MOST_GROUPS) {
            nodes.add(TextLabels.quiet(messages.get("messages.more-groups", MOST_GROUPS)));
        }
        nodes.addAll(undated(all));
        groups.getChildren().setAll(nodes);
    }

    /** The files that no incident can be dated by. */
    private List<Node> undated(List<ExhibitGroup> all) {
        return all.stream()
                .filter(group -> !group.isDated())
                .<Node>map(group -> TextLabels.quiet(messages.get(
                        "messages.warning",
                        messages.count(
                                "messages.files-undated", group.exhibits().size()),
                        names(group))))
                .toList();
    }

    private String words(ExhibitGroup group) {
        return messages.get(
                "messages.files-group",
                messages.formats().when(group.when(context.clock().getZone())),
                messages.count("messages.files", group.exhibits().size()),
                names(group),
                model.sources(group));
    }

    private static String names(ExhibitGroup group) {
        List<String> all = group.names();
        String names = all.stream().limit(NAMES).map(VisibleText::onOneLine).collect(Collectors.joining(", "));
        boolean isCut = all.size() > NAMES || names.length() > LONGEST_NAMES;
        return Excerpt.cut(names, LONGEST_NAMES) + (isCut ? "…" : "");
    }
}
