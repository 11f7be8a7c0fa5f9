package org.daybook.ui.conversations;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.daybook.conversation.ConversationSummary;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;

/** What is beside the conversations while none is open: what was imported, and where to go next. JavaFX thread. */
final class ConversationsOverview extends BorderPane {
    private final ConversationsModel model;
    private final DiaryContext context;
    private final Messages messages;

    ConversationsOverview(ConversationsModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        context.window().cover().onChange(this, this::show);
        model.conversations.subscribe((_, _) -> show());
        model.loaded.subscribe(_ -> show());
    }

    private void show() {
        if (!model.loaded.get()) {
            return;
        }
        // An earlier copy has messages that are in a later one too.
        List<ConversationRow> counted = model.rows.stream()
                .filter(row -> !row.isEarlierCopy() && !row.history().isWithdrawn())
                .toList();
        List<Node> parts = new ArrayList<>();
        if (!counted.isEmpty()) {
            parts.add(imported(counted));
        }
        parts.add(next(!counted.isEmpty()));
        Page page = new Page("").wide();
        page.setParts(parts);
        setCenter(page);
    }

    private Node imported(List<ConversationRow> rows) {
        ConversationFormatter conversations = model.conversations.get();
        ConversationSummary all = together(rows);
        ConversationRow last = rows.stream()
                .max(Comparator.comparing(ConversationsOverview::importedAt))
                .orElseThrow();
        String name = context.window().cover().isCovered()
                ? messages.get("shell.covered")
                : conversations.titleOrSenders(last.summary());
        return Panes.part(
                messages.get("messages.overview-imported"),
                TextLabels.paragraph(messages.get(
                        "messages.overview-counted",
                        messages.count("messages.overview-conversations", rows.size()),
                        conversations.counted(all),
                        conversations.days(all))),
                new LinkRow(
                        messages.get("messages.overview-last", name),
                        messages.get(
                                "messages.overview-last-note",
                                messages.formats().dateTime(importedAt(last))),
                        () -> model.open(last)));
    }

    private Node next(boolean hasMessages) {
        List<Node> next = new ArrayList<>();
        if (hasMessages) {
            next.add(TextLabels.quiet(messages.get("messages.overview-tick")));
            next.add(link("contact", new Destination.Identities()));
        }
        next.add(link("get", new Destination.Help(Destination.Help.HelpPage.GETTING_MESSAGES)));
        return Panes.part(messages.get("timeline.overview-next"), next.toArray(Node[]::new));
    }

    private Node link(String what, Destination to) {
        return new LinkRow(
                messages.get("messages.overview-" + what),
                messages.get("messages.overview-" + what + "-note"),
                () -> context.go(to));
    }

    /** All of them together: what is in them, and the first and last time. */
    private static ConversationSummary together(List<ConversationRow> rows) {
        return new ConversationSummary(
                "",
                "",
                List.of(),
                sum(rows, ConversationSummary::messages),
                sum(rows, ConversationSummary::system),
                sum(rows, ConversationSummary::media),
                sum(rows, ConversationSummary::mediaMissing),
                sum(rows, ConversationSummary::calls),
                sum(rows, ConversationSummary::others),
                times(rows).min(Comparator.naturalOrder()).orElse(null),
                times(rows).max(Comparator.naturalOrder()).orElse(null));
    }

    private static int sum(List<ConversationRow> rows, ToIntFunction<ConversationSummary> of) {
        return rows.stream().map(ConversationRow::summary).mapToInt(of).sum();
    }

    private static Stream<OffsetDateTime> times(List<ConversationRow> rows) {
        return rows.stream()
                .map(ConversationRow::summary)
                .flatMap(one -> Stream.of(one.first(), one.last()).filter(Objects::nonNull));
    }

    private static OffsetDateTime importedAt(ConversationRow row) {
        return row.history().recorded().envelope().recordedAt();
    }
}
