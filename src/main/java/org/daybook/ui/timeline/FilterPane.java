package org.daybook.ui.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.incident.IncidentType;
import org.daybook.index.ItemFlag;
import org.daybook.index.ItemKind;
import org.daybook.index.SearchCondition;
import org.daybook.query.InterpretedQuery;
import org.daybook.query.KnownNames;
import org.daybook.query.QueryPart;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.ChoiceConverter;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** The filters of a search: they show how the search text is understood, and write their words into it. */
final class FilterPane extends VBox {
    private static final int MOST_NAMES = 200;
    private static final String ANY = "";

    private final Messages messages;
    private final SearchModel model;
    private final QueryFilters filters;
    private final ComboBox<KindChoice> kinds = new ComboBox<>();
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final ComboBox<String> person = new ComboBox<>();
    private final ComboBox<String> place = new ComboBox<>();
    private final TextField author = new TextField();
    private final ComboBox<Reported> reported = new ComboBox<>();
    private final List<MarkBox> marks;
    private final Label unreadable = TextLabels.quiet("");
    private boolean filling = true;

    /** One kind of incident, all of a group, or all. */
    private record KindChoice(Set<IncidentType> types, String words) {}

    private record MarkBox(ItemFlag mark, CheckBox box) {}

    private enum Reported {
        ANY,
        YES,
        NO
    }

    /** @param close puts the filters away */
    FilterPane(SearchModel model, Messages messages, Runnable close) {
        this.messages = messages;
        this.model = model;
        this.filters = new QueryFilters(messages.formats());
        this.marks = List.of(
                mark(ItemFlag.HAS_EXHIBIT, "timeline.filter-exhibit"),
                mark(ItemFlag.WRITTEN_LATE, "timeline.filter-late"),
                mark(ItemFlag.UNDATED, "timeline.filter-undated"),
                mark(ItemFlag.AMENDED, "timeline.filter-amended"),
                mark(ItemFlag.WITHDRAWN, "timeline.filter-withdrawn"));
        fillKinds();
        fillReported();
        choices(
                person,
                name -> name.isEmpty() ? ANY : model.reader().person(name, model.today()),
                QueryFilters::isPerson);
        choices(place, name -> name.isEmpty() ? ANY : model.reader().place(name, model.today()), QueryFilters::isPlace);
        leaving(from, this::putDays);
        leaving(to, this::putDays);
        leaving(author, this::putAuthor);
        unreadable.getStyleClass().add("problem");
        unreadable.managedProperty().bind(unreadable.textProperty().isNotEmpty());
        getStyleClass().add("filter-pane");
        getChildren().addAll(fields(), unreadable, ticks(), foot(close));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                close.run();
            }
        });
        model.names.subscribe(this::offer);
        model.read.subscribe(this::show);
        filling = false;
    }

    private Node fields() {
        return Panes.flow(
                "filter-fields",
                row("timeline.show", new ItemKindFilter(messages, model.among)),
                row("timeline.filter-kind", kinds),
                row("timeline.filter-from", from),
                row("timeline.filter-to", to),
                row("timeline.filter-person", person),
                row("timeline.filter-place", place),
                row("timeline.filter-reported", reported),
                row("timeline.filter-author", author));
    }

    private Node ticks() {
        FlowPane ticks = Panes.flow("choice-row");
        marks.forEach(mark -> ticks.getChildren().add(mark.box));
        return ticks;
    }

    private Node foot(Runnable close) {
        Button clear = Buttons.plain(messages.get("timeline.filter-clear"), () -> {
            unreadable.setText("");
            model.among.set(EnumSet.allOf(ItemKind.class));
            model.put(ANY, QueryPart::isMeant);
        });
        Label found = TextLabels.paragraph("");
        found.textProperty().bind(model.state);
        return Panes.buttons(Buttons.plain(messages.get("timeline.filter-done"), close), clear, found);
    }

    private void offer(KnownNames names) {
        boolean before = filling;
        filling = true;
        offer(person, names.people().stream().map(List::getFirst).toList());
        offer(place, names.places());
        filling = before;
        show(model.read.get());
    }

    private static void offer(ComboBox<String> box, List<String> names) {
        box.getItems()
                .setAll(Stream.concat(Stream.of(ANY), names.stream().distinct().limit(MOST_NAMES))
                        .toList());
    }

    /** Shows how the search text is understood. */
    private void show(InterpretedQuery read) {
        boolean before = filling;
        filling = true;
        Set<IncidentType> types = filters.kinds(read);
        kinds.setValue(kinds.getItems().stream()
                .filter(choice -> choice.types.equals(types))
                .findFirst()
                .orElse(kinds.getItems().getFirst()));
        fill(from, filters.first(read));
        fill(to, filters.last(read));
        fill(author, filters.author(read));
        person.setValue(filters.person(read));
        place.setValue(filters.place(read));
        Set<ItemFlag> flags = filters.flags(read);
        reported.setValue(
                flags.contains(ItemFlag.REPORTED)
                        ? Reported.YES
                        : flags.contains(ItemFlag.NOT_REPORTED) ? Reported.NO : Reported.ANY);
        marks.forEach(mark -> mark.box.setSelected(flags.contains(mark.mark)));
        filling = before;
    }

    private static void fill(TextField field, String text) {
        if (!field.isFocused()) {
            field.setText(text);
        }
    }

    private void putAuthor() {
        String name = author.getText().strip();
        if (!name.equals(filters.author(model.read.get()))) {
            model.put(name.isEmpty() ? ANY : model.reader().author(name), QueryFilters::isAuthor);
        }
    }

    /** Puts both days into the search field once both can be read. */
    private void putDays() {
        unreadable.setText(Stream.of(problem(from, "timeline.filter-from"), problem(to, "timeline.filter-to"))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n")));
        InterpretedQuery read = model.read.get();
        boolean changed =
                !from.getText().equals(filters.first(read)) || !to.getText().equals(filters.last(read));
        if (changed && unreadable.getText().isEmpty()) {
            model.put(model.reader().days(from.getText(), to.getText()), QueryFilters::isDays);
        }
    }

    /** The problem with a field, shown below all the fields so that they do not move. */
    private String problem(TextField field, String key) {
        boolean readable = field.getText().isBlank() || model.reader().isDays(field.getText(), model.today());
        String said = readable ? "" : messages.get("timeline.filter-unreadable", messages.get(key));
        field.setAccessibleHelp(said);
        return said;
    }

    private void fillKinds() {
        kinds.getItems().add(new KindChoice(Set.of(), messages.get("timeline.filter-any")));
        for (IncidentType.IncidentGroup group : IncidentType.IncidentGroup.values()) {
            Set<IncidentType> of = group.types();
            String name = messages.get("types.group." + group.code());
            if (of.size() > 1) {
                kinds.getItems().add(new KindChoice(of, messages.get("timeline.filter-group", name)));
            }
            of.forEach(type ->
                    kinds.getItems().add(new KindChoice(Set.of(type), messages.get("types.short." + type.code()))));
        }
        kinds.setConverter(new ChoiceConverter<>(KindChoice::words));
        chosen(kinds, choice -> model.put(model.reader().phrase(choice.types), QueryFilters::isKinds));
    }

    private void fillReported() {
        reported.getItems().addAll(Reported.values());
        reported.setConverter(new ChoiceConverter<>(value -> messages.get(
                switch (value) {
                    case ANY -> "timeline.filter-any";
                    case YES -> "timeline.filter-reported-yes";
                    case NO -> "timeline.filter-reported-no";
                })));
        chosen(reported, value -> {
            String text = switch (value) {
                case ANY -> ANY;
                case YES -> model.reader().phrase(ItemFlag.REPORTED);
                case NO -> model.reader().phrase(ItemFlag.NOT_REPORTED);
            };
            model.put(text, QueryFilters::isReported);
        });
    }

    private void choices(ComboBox<String> box, Function<String, String> phrase, Predicate<QueryPart> replaced) {
        box.setConverter(new ChoiceConverter<>(name -> name.isEmpty() ? messages.get("timeline.filter-any") : name));
        chosen(box, name -> model.put(phrase.apply(name), replaced));
    }

    private <T> void chosen(ComboBox<T> box, Consumer<T> put) {
        box.valueProperty().subscribe((_, value) -> {
            if (!filling && value != null) {
                put.accept(value);
            }
        });
    }

    /** Applies the text at Enter, or when the field loses the focus. */
    private static void leaving(TextField field, Runnable put) {
        field.setOnAction(_ -> put.run());
        field.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                put.run();
            }
        });
    }

    private MarkBox mark(ItemFlag mark, String key) {
        CheckBox box = new CheckBox(messages.get(key));
        box.setAccessibleText(box.getText());
        box.selectedProperty().subscribe((_, ticked) -> {
            if (!filling) {
                model.put(
                        ticked ? model.reader().phrase(mark) : ANY,
                        part -> part.means(new SearchCondition.FlagCondition(mark)));
            }
        });
        return new MarkBox(mark, box);
    }

    private Node row(String key, Node field) {
        field.setAccessibleText(messages.get(key));
        return new FieldRow(messages.get(key), field);
    }
}
