package org.daybook.ui.exhibits;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.FileTimestamp.Source;
import org.daybook.text.Messages;
import org.daybook.ui.context.ExhibitDescriber;
import org.daybook.ui.control.ChoiceList;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TextFields;
import org.daybook.ui.form.WhenField;
import org.daybook.ui.label.OptionalNodes;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.page.Panes;

/** Shows all timestamps of a file side by side, to pick one, or to give another time and why. */
final class DatingPane extends VBox {
    private final Messages messages;
    private final ExhibitDescriber words;
    private final List<FileTimestamp> times;

    DatingPane(Messages messages, ExhibitDescriber words, ExhibitForm form, Exhibit exhibit) {
        this.messages = messages;
        this.words = words;
        this.times = ExhibitForm.times(exhibit);
        List<Source> sources = new ArrayList<>(
                times.stream().map(FileTimestamp::source).distinct().toList());
        sources.add(Source.OWN);
        sources.add(Source.NOT_SAID);
        WhenField own = new WhenField(messages, form.reader, form::now);
        own.valueProperty().bindBidirectional(form.dating.own);
        own.problemProperty().bind(form.dating.problem);
        VBox ownPart = Panes.column("group-box", own);
        FieldRow reason = FieldRow.of(messages, "exhibit.dating-reason", TextFields.line(form.dating.reason));
        form.dating.source.subscribe(picked -> {
            OptionalNodes.show(ownPart, picked == Source.OWN);
            OptionalNodes.show(reason, picked != Source.NOT_SAID);
        });
        getStyleClass().add("section-parts");
        getChildren()
                .addAll(
                        TextLabels.quiet(messages.get("exhibit.dating-help")),
                        new ChoiceList<>(
                                messages,
                                messages.get("exhibit.dating-question"),
                                sources,
                                this::answer,
                                form.dating.source),
                        ownPart,
                        reason);
    }

    private String answer(Source source) {
        return switch (source) {
            case NOT_SAID -> messages.get("exhibit.dating-none");
            case OWN -> messages.get("exhibit.dating-other");
            default ->
                times.stream()
                        .filter(said -> said.source() == source)
                        .findFirst()
                        .map(said -> messages.get("exhibit.dating-choice", words.time(said), words.source(source)))
                        .orElse("");
        };
    }
}
