package org.daybook.ui.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.daybook.casefile.NameSuggestions.Name;
import org.daybook.dates.WhenReader;
import org.daybook.incident.IncidentType;
import org.daybook.index.Filters;
import org.daybook.index.ItemFlag;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FieldRow;
import org.jspecify.annotations.Nullable;

/** The filters of a search, all optional. */
final class FilterPane extends VBox {
    private static final int MOST_NAMES = 50;

    private final Messages messages;
    private final SearchModel model;
    private final Clock clock;
    private final WhenReader reader;
    private final ComboBox<Kinds> kinds = new ComboBox<>();
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final ComboBox<String> person;
    private final ComboBox<String> place;
    private final TextField author = new TextField();
    private final ComboBox<Reported> reported = new ComboBox<>();
    private final List<MarkBox> marks;
    private final Label unreadable = TextLabels.quiet("");
    private boolean filling = true;

    /** One kind of incident, all of a group, or all. */
    private record Kinds(Set<IncidentType> types, String words) {}

    private record MarkBox(ItemFlag mark, CheckBox box) {}

    private enum Reported {
        ANY,
        YES,
        NO
    }

    FilterPane(SearchModel model, Messages messages, Clock clock) {
        this.messages = messages;
        this.model = model;
        this.clock = clock;
        this.reader = new WhenReader(messages);
        this.person = names(model.namesProperty().get().persons());
        this.place = names(model.namesProperty().get().places());
        model.namesProperty().subscribe(names -> {
            person.getItems().setAll(texts(names.persons()));
            place.getItems().setAll(texts(names.places()));
        });
        this.marks = List.of(
                mark(ItemFlag.HAS_EXHIBIT, "timeline.filter-exhibit"),
                mark(ItemFlag.WRITTEN_LATE, "timeline.filter-late"),
                mark(ItemFlag.UNDATED, "timeline.filter-undated"),
                mark(ItemFlag.AMENDED, "timeline.filter-amended"),
                mark(ItemFlag.WITHDRAWN, "timeline.filter-withdrawn"));
        fillKinds();
        fillReported();
        unreadable.getStyleClass().add("problem");
        unreadable.managedProperty().bind(unreadable.textProperty().isNotEmpty());
        FlowPane fields = new FlowPane(
                row("timeline.filter-kind", kinds),
                row("timeline.filter-from", from),
                row("timeline.filter-to", to),
                row("timeline.filter-person", person),
                row("timeline.filter-place", place),
                row("timeline.filter-reported", reported),
                row("timeline.filter-author", author));
        fields.getStyleClass().add("filter-fields");
        FlowPane ticks = new FlowPane();
        ticks.getStyleClass().add("choice-row");
        marks.forEach(mark -> ticks.getChildren().add(mark.box));
        Button clear = Buttons.link(messages.get("timeline.filter-clear"));
        clear.setOnAction(_ -> clear());
        ticks.getChildren().add(clear);
        List.of(from, to, author).forEach(field -> field.textProperty().subscribe((_, _) -> apply()));
        filling = false;
        getStyleClass().add("filter-pane");
        getChildren().addAll(fields, unreadable, ticks);
    }

    /** Clears all filters. */
    void clear() {
        filling = true;
        kinds.getSelectionModel().selectFirst();
        reported.getSelectionModel().selectFirst();
        List.of(from, to, author).forEach(TextField::clear);
        List.of(person, place).forEach(names -> names.getEditor().clear());
        marks.forEach(mark -> mark.box.setSelected(false));
        model.filters().set(Filters.NONE);
        filling = false;
        apply();
    }

    private void apply() {
        if (filling) {
            return;
        }
        Set<ItemFlag> only = EnumSet.noneOf(ItemFlag.class);
        marks.stream().filter(mark -> mark.box.isSelected()).forEach(mark -> only.add(mark.mark));
        switch (reported.getValue()) {
            case YES -> only.add(ItemFlag.REPORTED);
            case NO -> only.add(ItemFlag.NOT_REPORTED);
            case ANY -> {}
        }
        unreadable.setText(Stream.of(problem(from, "timeline.filter-from"), problem(to, "timeline.filter-to"))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n")));
        model.filters()
                .set(Filters.NONE
                        .ofKinds(kinds.getValue().types)
                        .between(day(from), day(to))
                        .withPerson(person.getEditor().getText())
                        .atPlace(place.getEditor().getText())
                        .by(author.getText())
                        .only(only)
                        .among(model.filters().get().picked()));
    }

    /** The day in a field; null, so that it filters nothing, if it cannot be read. */
    private @Nullable LocalDate day(TextField field) {
        return reader.date(field.getText(), LocalDate.now(clock)).orElse(null);
    }

    /** The problem with a field, shown below all the fields so that they do not move while the user types. */
    private String problem(TextField field, String key) {
        String said = day(field) == null && !field.getText().isBlank()
                ? messages.get("timeline.filter-unreadable", messages.get(key))
                : "";
        field.setAccessibleHelp(said);
        return said;
    }

    private void fillKinds() {
        kinds.getItems().add(new Kinds(Set.of(), messages.get("timeline.filter-any")));
        for (IncidentType.Group group : IncidentType.Group.values()) {
            Set<IncidentType> of = EnumSet.noneOf(IncidentType.class);
            for (IncidentType type : IncidentType.values()) {
                if (type.group() == group) {
                    of.add(type);
                }
            }
            String name = messages.get("types.group." + group.code());
            if (of.size() > 1) {
                kinds.getItems().add(new Kinds(of, messages.get("timeline.filter-group", name)));
            }
            of.forEach(type -> kinds.getItems().add(new Kinds(Set.of(type), messages.get("types." + type.code()))));
        }
        kinds.setConverter(words(Kinds::words));
        kinds.getSelectionModel().selectFirst();
        kinds.valueProperty().subscribe((_, _) -> apply());
    }

    private void fillReported() {
        reported.getItems().addAll(Reported.values());
        reported.setConverter(words(value -> messages.get(
                switch (value) {
                    case ANY -> "timeline.filter-any";
                    case YES -> "timeline.filter-reported-yes";
                    case NO -> "timeline.filter-reported-no";
                })));
        reported.getSelectionModel().selectFirst();
        reported.valueProperty().subscribe((_, _) -> apply());
    }

    private ComboBox<String> names(List<Name> known) {
        ComboBox<String> names = new ComboBox<>();
        names.setEditable(true);
        names.getItems().setAll(texts(known));
        names.getEditor().textProperty().subscribe((_, _) -> apply());
        return names;
    }

    private static List<String> texts(List<Name> names) {
        return names.stream().map(Name::text).limit(MOST_NAMES).toList();
    }

    private MarkBox mark(ItemFlag mark, String key) {
        CheckBox box = new CheckBox(messages.get(key));
        box.setAccessibleText(box.getText());
        box.selectedProperty().subscribe((_, _) -> apply());
        return new MarkBox(mark, box);
    }

    private Node row(String key, Node field) {
        field.setAccessibleText(messages.get(key));
        return new FieldRow(messages.get(key), field);
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        };
    }
}
