package org.daybook.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.pattern.completeness.Completeness;
import org.daybook.pattern.completeness.MissingInformation;
import org.daybook.pattern.completeness.Reminder;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Panes;

/** What an officer will ask that is not written down yet; each item can be hidden, or the whole list. */
final class MissingInformationPane extends VBox {
    private static final int MOST_LINKS = 5;

    private final PatternsModel model;
    private final FigureLinks links;
    private final MissingPlaces places;
    private final Messages messages;
    private final ExhibitDescriber exhibits;
    private final CaseRecordLines lines;

    MissingInformationPane(PatternsModel model, FigureLinks links, Messages messages, ExhibitDescriber exhibits) {
        this.model = model;
        this.links = links;
        this.places = new MissingPlaces();
        this.messages = messages;
        this.exhibits = exhibits;
        this.lines = new CaseRecordLines(messages);
        getStyleClass().add("figure-section");
    }

    void show(Completeness completeness) {
        getChildren().clear();
        if (completeness.isHiddenAsAWhole()) {
            Button back = Buttons.plain(messages.get("patterns.list-back"), () -> model.showAgain(Completeness.WHOLE));
            getChildren().addAll(TextLabels.paragraph(messages.get("patterns.list-hidden")), back);
            return;
        }
        getChildren().add(TextLabels.paragraph(messages.get("patterns.missing-lead")));
        if (completeness.missing().isEmpty()) {
            getChildren().add(TextLabels.paragraph(messages.get("patterns.missing-none")));
        }
        completeness.missing().forEach(missing -> getChildren().add(card(missing)));
        if (!completeness.hidden().isEmpty()) {
            getChildren().add(hidden(completeness.hidden()));
        }
        Button away = Buttons.quiet(messages.get("patterns.list-hide"), () -> model.hide(Completeness.WHOLE));
        getChildren().add(away);
    }

    private Node card(MissingInformation missing) {
        String words = words(missing);
        VBox card = Panes.column(
                "figure-card",
                TextLabels.legend(words),
                TextLabels.quiet(
                        messages.get("patterns.reminder-" + missing.reminder().code() + "-why")));
        FlowPane row = Panes.flow("link-row");
        if (!missing.incidents().isNone()) {
            row.getChildren().add(links.incidents(missing.incidents(), words));
        }
        add(missing.exhibits(), this::exhibit, row);
        add(missing.caseRecords(), this::caseRecord, row);
        if (missing.count() == 0) {
            places.to(missing.reminder()).ifPresent(place -> {
                Button write = Buttons.words(messages.get("patterns.write-down"), () -> model.go(place));
                row.getChildren().add(write);
            });
        }
        Button hide = Buttons.quiet(
                messages.get("patterns.hide"),
                () -> model.hide(missing.reminder().code()));
        hide.setAccessibleText(messages.get("patterns.hide-spoken", words));
        hide.setMinWidth(Button.USE_PREF_SIZE);
        row.setMinWidth(0);
        HBox.setHgrow(row, Priority.ALWAYS);
        HBox foot = Panes.row("card-foot", row, hide);
        card.getChildren().add(foot);
        return card;
    }

    private String words(MissingInformation missing) {
        return messages.get("patterns.reminder-" + missing.reminder().code());
    }

    private <T> void add(List<T> missing, Function<T, Button> link, FlowPane row) {
        missing.stream().limit(MOST_LINKS).map(link).forEach(button -> {
            button.maxWidthProperty().bind(row.widthProperty());
            row.getChildren().add(button);
        });
        if (missing.size() > MOST_LINKS) {
            row.getChildren().add(TextLabels.quiet(messages.get("patterns.and-more", missing.size() - MOST_LINKS)));
        }
    }

    private Button exhibit(ExhibitHistory exhibit) {
        return Buttons.words(exhibits.full(exhibit), () -> model.openExhibit(exhibit.id()));
    }

    private Button caseRecord(CaseRecord caseRecord) {
        return Buttons.words(
                messages.get("particular.titled", lines.numbered(caseRecord), lines.title(caseRecord)),
                () -> model.go(places.to(caseRecord)));
    }

    private Node hidden(List<MissingInformation> hidden) {
        VBox list = Panes.column("figure-part", TextLabels.quiet(messages.get("patterns.hidden", hidden.size())));
        List<Node> rows = new ArrayList<>();
        for (MissingInformation missing : hidden) {
            Button again = Buttons.quiet(
                    messages.get("patterns.show-again"),
                    () -> model.showAgain(missing.reminder().code()));
            again.setAccessibleText(messages.get("patterns.show-again-spoken", words(missing)));
            FlowPane row = Panes.flow("link-row", TextLabels.quiet(words(missing)), again);
            rows.add(row);
        }
        Button open = Buttons.quiet(messages.get("patterns.hidden-open"));
        open.setOnAction(_ -> {
            list.getChildren().remove(open);
            list.getChildren().addAll(rows);
        });
        list.getChildren().add(open);
        return list;
    }

    /** The pages on which missing information is written down. */
    private static final class MissingPlaces {
        Destination to(CaseRecord caseRecord) {
            return new Destination.ShowCaseRecord(caseRecord.id(), caseRecord.kind());
        }

        /** The page on which something that the whole case lacks is recorded; empty if there is no single page. */
        Optional<Destination> to(Reminder reminder) {
            return switch (reminder) {
                case TOLD_TO_STOP -> Optional.of(begin(CaseRecordKind.STOP_REQUEST));
                case CHECKLIST -> Optional.of(begin(CaseRecordKind.CHECKLIST));
                case EFFECT -> Optional.of(begin(CaseRecordKind.EFFECT));
                default -> Optional.empty();
            };
        }

        /** The form for a new record, from which she can go on to the next thing that is missing. */
        private static Destination begin(CaseRecordKind kind) {
            return new Destination.NewCaseRecord(
                    kind,
                    Destination.Prefill.NOTHING,
                    new Destination.Patterns(Destination.Patterns.PatternsPart.MISSING),
                    null);
        }
    }
}
