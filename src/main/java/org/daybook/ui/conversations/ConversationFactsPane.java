package org.daybook.ui.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.ImportBasis;
import org.daybook.text.Messages;
import org.daybook.ui.record.WithdrawalSheet;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/**
 * What is known of a conversation: where it came from, what it consists of, the incidents that refer to it, and the
 * withdrawal of its import.
 */
final class ConversationFactsPane extends VBox {
    /** Of how many incidents there is a link each; the rows name them all. */
    private static final int MOST_LINKS = 20;

    private final ConversationModel model;
    private final DiaryContext context;
    private final Messages messages;

    ConversationFactsPane(ConversationModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        getStyleClass().add("section-parts");
        model.read.subscribe(_ -> show());
        model.earlier.found.subscribe(_ -> show());
    }

    private void show() {
        LoadedConversation read = model.read.get();
        if (read != null) {
            getChildren().setAll(lines(read.recorded()));
        }
    }

    private List<Node> lines(RecordedConversation recorded) {
        List<Node> lines = new ArrayList<>(source(recorded));
        lines.addAll(links(recorded));
        if (recorded.history().isWithdrawn()) {
            lines.add(TextLabels.paragraph(messages.get("messages.is-withdrawn")));
        } else {
            lines.add(TextLabels.quiet(messages.get("messages.withdraw-help")));
            lines.add(Panes.buttons(Buttons.plain(
                    messages.get("messages.withdraw"),
                    () -> WithdrawalSheet.ask(
                            context.window().dialogs(),
                            messages,
                            messages.get("messages.withdraw-title"),
                            model::withdraw))));
        }
        return lines;
    }

    private List<Node> source(RecordedConversation recorded) {
        List<Node> lines = new ArrayList<>();
        ConversationSummary summary = recorded.summary();
        String format = recorded.history().messages().format();
        lines.add(TextLabels.paragraph(
                messages.get("messages.source", model.conversations().format(format))));
        lines.add(TextLabels.paragraph(messages.get(
                "messages.counted",
                model.conversations().counted(summary),
                messages.count("messages.media", summary.media()),
                messages.count("messages.media-missing", summary.mediaMissing()))));
        if (!summary.senders().isEmpty()) {
            lines.add(TextLabels.paragraph(messages.get(
                    "messages.senders",
                    summary.senders().stream()
                            .map(one -> messages.get(
                                    "messages.sender",
                                    model.conversations().sender(one.name(), one.address()),
                                    one.messages()))
                            .collect(Collectors.joining(", ")))));
        }
        ImportBasis basis = recorded.history().messages().basis();
        lines.add(TextLabels.quiet(messages.get("messages.zone", basis.zone().getId())));
        model.conversations().gap(format).ifPresent(gap -> lines.add(TextLabels.quiet(gap)));
        return lines;
    }

    private List<Node> links(RecordedConversation recorded) {
        List<Node> lines = new ArrayList<>();
        ExhibitHistory exhibit = recorded.exhibit();
        if (exhibit != null) {
            lines.add(Buttons.link(
                    messages.get("messages.original", context.words().label(exhibit)),
                    () -> model.openExhibit(exhibit.id())));
        }
        recorded.links().stream()
                .limit(MOST_LINKS)
                .forEach(link -> lines.add(Buttons.link(
                        messages.get("messages.open-incident", model.whenOf(link)), () -> model.openIncident(link))));
        model.earlier
                .found
                .get()
                .forEach(earlier -> lines.add(Buttons.link(
                        messages.get(
                                "messages.compare",
                                messages.formats()
                                        .dateTime(earlier.history()
                                                .recorded()
                                                .envelope()
                                                .recordedAt())),
                        () -> model.compare(earlier))));
        if (recorded.links().size() > MOST_LINKS) {
            lines.add(TextLabels.quiet(
                    messages.count("messages.more-incidents", recorded.links().size() - MOST_LINKS)));
        }
        return lines;
    }
}
