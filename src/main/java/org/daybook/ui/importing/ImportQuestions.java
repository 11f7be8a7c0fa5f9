package org.daybook.ui.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.daybook.conversation.Message;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportQuestion;
import org.daybook.job.importing.MessageGrouping;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.ChoiceConverter;
import org.daybook.ui.toolkit.control.ChoiceGroup;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** What the chosen files do not say, as questions. JavaFX thread. */
final class ImportQuestions {
    private static final List<Integer> PAUSES = List.of(15, 30, 60, 180, 720, 1440);
    private static final int LONGEST_SAMPLE = 60;
    private static final int MOST_NAMES = 6;

    private final ImportModel model;
    private final Clock clock;
    private final Messages messages;

    ImportQuestions(ImportModel model, DiaryContext context) {
        this.model = model;
        this.clock = context.clock();
        this.messages = context.messages();
    }

    /** The questions to ask about files, in their order. */
    List<Node> of(ImportStep.Ask ask) {
        List<Node> parts = new ArrayList<>();
        if (ask.questions().contains(ImportQuestion.DAY_ORDER)) {
            parts.add(dayOrder(ask));
        }
        if (ask.questions().contains(ImportQuestion.ZONE)) {
            parts.add(zone());
        }
        if (ask.questions().contains(ImportQuestion.ME)) {
            parts.add(me(ask.senders()));
        }
        if (ask.isWithOnePerson()) {
            parts.add(FieldRow.of(messages, "messages.them", TextFieldFactory.line(model.form.them)));
        }
        if (!ask.loose().isEmpty()) {
            parts.add(files(ask.loose()));
        }
        if (ask.conversations() > 0) {
            boolean hasMedia = ask.files().stream()
                    .flatMap(file -> file.conversations().stream())
                    .anyMatch(conversation -> conversation.media() > 0);
            parts.add(grouping(hasMedia));
        }
        return parts;
    }

    /** Whether files that are no messages are kept, with the names of the first of them. */
    private Node files(List<ImportStep.Loose> loose) {
        int count = loose.stream().mapToInt(one -> one.items().size()).sum();
        String names = loose.stream()
                .flatMap(one -> one.items().stream().map(item -> item.isEmpty() ? one.name() : item))
                .limit(MOST_NAMES)
                .map(name -> Excerpt.shortened(VisibleText.onOneLine(name), LONGEST_SAMPLE))
                .collect(Collectors.joining(", "));
        return Panes.part(
                messages.get("messages.other-files-title"),
                TextLabels.paragraph(count > MOST_NAMES ? messages.get("messages.and-more", names) : names),
                Buttons.explained(
                        Buttons.check(messages.count("messages.keep-files", count), model.form.keepFiles),
                        messages.get("messages.keep-files-help")));
    }

    /** The same first messages read in each order, so that she can tell which is right. */
    private Node dayOrder(ImportStep.Ask ask) {
        VBox answers = Panes.column("section-parts");
        ChoiceGroup<DayOrder> choices =
                new ChoiceGroup<>(answers, messages.get("messages.ask-day-order"), model.form.dayOrder::set);
        ask.orders()
                .forEach(order ->
                        choices.add(order, messages.get("messages." + order.code()), sample(ask.reading(order))));
        DayOrder chosen = model.form.dayOrder.get();
        if (chosen != null) {
            choices.mark(chosen);
        }
        String help = ask.onlyOrderInThePast(LocalDate.now(clock)).isPresent()
                ? "messages.day-order-taken"
                : "messages.ask-day-order-help";
        return Panes.part(messages.get("messages.ask-day-order"), TextLabels.quiet(messages.get(help)), answers);
    }

    private String sample(Stream<Message> read) {
        return read.map(message -> messages.get(
                        "messages.sample",
                        VisibleText.onOneLine(message.time().written()),
                        message.time().at() == null
                                ? messages.get("messages.no-time")
                                : messages.formats()
                                        .dayInWords(message.time().at().toLocalDate()),
                        VisibleText.onOneLine(Excerpt.shortened(message.text(), LONGEST_SAMPLE))))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    private Node zone() {
        ComboBox<String> zones = new ComboBox<>();
        zones.getItems()
                .setAll(ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                        .sorted()
                        .toList());
        zones.setValue(model.form.zone.get().getId());
        zones.valueProperty().subscribe(id -> {
            if (id != null) {
                model.form.zone.set(ZoneId.of(id));
            }
        });
        return FieldRow.of(messages, "messages.ask-zone", zones);
    }

    private Node me(List<String> senders) {
        ComboBox<String> names = new ComboBox<>();
        names.getItems().setAll(senders);
        names.getItems().add("");
        names.setConverter(new ChoiceConverter<>(
                name -> name.isEmpty() ? messages.get("messages.me-none") : VisibleText.onOneLine(name)));
        names.setValue(model.form.me.get());
        names.setPromptText(messages.get("messages.me-choose"));
        names.valueProperty().subscribe(model.form.me::set);
        return FieldRow.of(messages, "messages.ask-me", names);
    }

    private Node grouping(boolean hasMedia) {
        VBox part = Panes.column(
                "section-parts",
                new ChoiceList<>(
                        messages,
                        messages.get("messages.ask-grouping"),
                        List.of(MessageGrouping.values()),
                        grouping -> messages.get("messages.grouping-" + grouping.code()),
                        model.form.grouping));
        FieldRow pause = new FieldRow(messages.get("messages.ask-pause"), pauses(messages, model.form.pause));
        CheckBox media = Buttons.check(messages.get("messages.with-media"), model.form.withMedia);
        part.getChildren().addAll(pause, media);
        model.form.grouping.subscribe(chosen -> {
            OptionalNodes.show(pause, chosen == MessageGrouping.BURST);
            OptionalNodes.show(media, hasMedia && chosen != MessageGrouping.NONE);
        });
        return part;
    }

    /** A choice of the longest pause in a burst, in minutes. */
    static ComboBox<Integer> pauses(Messages messages, Property<Integer> chosen) {
        ComboBox<Integer> pauses = new ComboBox<>();
        pauses.getItems().setAll(PAUSES);
        pauses.setConverter(new ChoiceConverter<>(minutes -> pause(messages, minutes)));
        pauses.valueProperty().bindBidirectional(chosen);
        return pauses;
    }

    private static String pause(Messages messages, int minutes) {
        return minutes < 60
                ? messages.count("messages.minutes", minutes)
                : messages.count("messages.hours", minutes / 60);
    }
}
