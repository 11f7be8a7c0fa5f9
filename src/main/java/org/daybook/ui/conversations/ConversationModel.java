package org.daybook.ui.conversations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.dates.DayRangeReader;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.job.importing.MessageMediaJob;
import org.daybook.record.Id;
import org.daybook.session.ConversationStore;
import org.daybook.session.ConversationStore.EarlierImport;
import org.daybook.text.ConversationFormatter;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;

/** One imported conversation, to read and to make incidents of. JavaFX thread; call {@link #open} once. */
public final class ConversationModel {
    private final DiaryContext context;
    final DiaryWork work;
    /** The messages that fit the filter. */
    final ObservableList<ConversationLine> lines = FXCollections.observableArrayList();
    /** The messages of which an incident is to be made. */
    final TickedMessages ticked = new TickedMessages();

    final ObjectProperty<ConversationFilter> filter = new SimpleObjectProperty<>(ConversationFilter.ALL);
    /** The conversation; null until it is read. */
    final ReadOnlyObjectWrapper<@Nullable LoadedConversation> read = new ReadOnlyObjectWrapper<>(null);
    /** Whether an incident is being created. */
    final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper(false);

    private ConversationFormatter conversations;
    /** What was sent with the messages. */
    final ConversationMedia media;
    /** The incidents made of its messages. */
    final ConversationIncidents incidents;
    /** The same conversation as it was imported before. */
    final EarlierExports earlier;

    private Runnable silence = () -> {};
    private Destination.@Nullable ShowConversation shown;

    public ConversationModel(DiaryContext context) {
        this.context = context;
        this.work = context.work();
        this.conversations = new ConversationFormatter(context.messages());
        this.media = new ConversationMedia(context, making);
        this.incidents = new ConversationIncidents(context, work, making);
        this.earlier = new EarlierExports(context);
        filter.subscribe((_, _) -> show(read.get()));
    }

    public void open(Destination.ShowConversation destination) {
        shown = destination;
        work.call(
                open -> RecordedConversation.of(open, destination),
                found -> found.ifPresentOrElse(this::fetch, this::back));
    }

    /**
     * Whether incidents can be created from its messages: not if the import was withdrawn or the diary is only read.
     */
    boolean isUsable() {
        LoadedConversation of = read.get();
        return of != null
                && !of.recorded().history().isWithdrawn()
                && !context.session().opening().lookOnly();
    }

    /** Ticks a message as far as it can be used, or clears its tick. */
    void tick(ConversationLine line, boolean on) {
        ticked.tick(line, on && isUsable());
    }

    /** The words for the conversation, with the names in contacts files as soon as it is read. */
    ConversationFormatter conversations() {
        return conversations;
    }

    /** The index of the line to scroll into view; the first if none is requested. */
    int firstInView() {
        int wanted = shown == null ? 0 : shown.row();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).row().number() == wanted) {
                return i;
            }
        }
        return 0;
    }

    /**
     * The index of the first line of a day, or of the next day with messages; the last line if there is none.
     *
     * @param typed a day as people write it
     * @return empty if it is not understood, or no message is shown
     */
    OptionalInt lineOn(String typed) {
        LoadedConversation of = read.get();
        if (of == null || lines.isEmpty()) {
            return OptionalInt.empty();
        }
        LocalDate today = LocalDate.now(context.clock());
        int firstYear = of.months().stream().findFirst().map(YearMonth::getYear).orElse(today.getYear());
        Optional<LocalDate> day = new DayRangeReader(context.messages())
                .read(typed, today, firstYear).stream()
                        .flatMap(range -> Stream.ofNullable(range.from()))
                        .findFirst();
        if (day.isEmpty()) {
            return OptionalInt.empty();
        }
        for (int i = 0; i < lines.size(); i++) {
            OffsetDateTime at = lines.get(i).row().message().time().at();
            if (at != null && !at.toLocalDate().isBefore(day.get())) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.of(lines.size() - 1);
    }

    /** Ticks every message that is shown and was received, as far as they can be used, or none. */
    void tickAll(boolean on) {
        if (on && isUsable()) {
            ticked.tickReceived(lines);
        } else {
            ticked.clear();
        }
    }

    /** How many attachments of the ticked messages can be added as exhibits. */
    long tickedMedia() {
        return MessageMediaJob.count(tickedRows());
    }

    /** Adds every attachment of the ticked messages as an exhibit of its own. */
    void addMedia() {
        LoadedConversation of = read.get();
        List<MessageRow> rows = tickedRows();
        if (of != null && !rows.isEmpty() && !making.get()) {
            media.add(of.recorded().history(), rows);
        }
    }

    List<AttachedMedia> sent(MessageRow row, Predicate<Attachment> kind) {
        LoadedConversation of = read.get();
        return of == null ? List.of() : AttachedMedia.of(of.recorded().history(), row, kind);
    }

    void openExhibit(Id<Exhibit> exhibit) {
        context.go(new Destination.ShowExhibit(exhibit, null));
    }

    /** The ticked messages in the order of the source. */
    private List<MessageRow> tickedRows() {
        LoadedConversation of = read.get();
        return of == null ? List.of() : of.rows(ticked.numbers);
    }

    /** The numbers of the incidents in which ticked messages are already, in their order. */
    List<Integer> held() {
        LoadedConversation of = read.get();
        return of == null ? List.of() : of.incidentsOf(ticked.numbers);
    }

    /** Creates one incident from the ticked messages, with their attachments as its exhibits, and opens it. */
    void makeIncident() {
        LoadedConversation of = read.get();
        List<MessageRow> rows = tickedRows();
        Destination.ShowConversation now = shown;
        if (of == null || now == null || rows.isEmpty() || making.get()) {
            return;
        }
        // No tick is kept for a second incident of the same messages.
        incidents.make(of.recorded().history(), rows, now, () -> {
            tickAll(false);
            open(now);
        });
    }

    /** Opens an incident that refers to a message, to which Back leads. */
    void openIncident(int number, MessageRow row) {
        citing(number).ifPresent(link -> openIncident(link.incident().id(), row.number()));
    }

    /** When the incident was that has this number, by which it is named; empty if none refers to a message. */
    String whenOf(int number) {
        return citing(number).map(this::whenOf).orElse("");
    }

    /** When an incident was, by which it is named. */
    String whenOf(ConversationStore.Citing link) {
        return context.messages().formats().shortWhen(link.incident().current().when());
    }

    private Optional<ConversationStore.Citing> citing(int number) {
        return Optional.ofNullable(read.get()).flatMap(of -> of.recorded().citing(number));
    }

    /** Opens an incident that refers to messages, to the first of which Back leads. */
    void openIncident(ConversationStore.Citing link) {
        openIncident(link.incident().id(), link.ranges().getFirst().first());
    }

    /** Opens an incident, with Back leading here. */
    void openIncident(Id<Incident> incident) {
        openIncident(incident, 0);
    }

    private void openIncident(Id<Incident> incident, int row) {
        Destination.ShowConversation now = shown;
        incidents.open(incident, now == null ? null : now.at(row), false);
    }

    /** Withdraws the import, and the incidents created from it alone. */
    void withdraw(String reason) {
        LoadedConversation of = read.get();
        if (of != null) {
            work.change(
                    open -> open.conversations()
                            .withdraw(of.recorded().history().id(), reason, open.authorship()),
                    _ -> context.go(new Destination.Conversations()));
        }
    }

    /** Shows what differs from an earlier import. */
    void compare(EarlierImport before) {
        Destination.ShowConversation now = shown;
        if (now != null) {
            context.go(new Destination.CompareConversations(
                    new Destination.ShowConversation(before.history().id(), before.conversation(), 0), now));
        }
    }

    /** The key of the words for where Back leads. */
    String backWords() {
        return switch (shown == null ? null : shown.from()) {
            case null -> "messages.back";
            case Destination.Timeline _ -> "incident.back";
            default -> "campaign.to-list";
        };
    }

    /** Goes back to the list from which it was opened. */
    void back() {
        Destination.ShowConversation now = shown;
        context.go(now == null || now.from() == null ? new Destination.Conversations() : now.from());
    }

    void drop() {
        silence.run();
        incidents.drop();
        media.drop();
        earlier.drop();
        lines.clear();
        ticked.clear();
        read.set(null);
    }

    private void fetch(RecordedConversation recorded) {
        silence = context.tasks()
                .run(() -> new ConversationLoader(context.session()).read(recorded))
                .onSuccess(found -> {
                    conversations = new ConversationFormatter(context.messages(), found.names());
                    // The lines come first: whoever watches what is read scrolls to one of them.
                    show(found);
                    read.set(found);
                    earlier.find(recorded);
                })
                .onFailure(context.errors(), work::sayProblem)
                .start();
    }

    private void show(@Nullable LoadedConversation of) {
        if (of == null) {
            return;
        }
        media.player.stop();
        lines.setAll(of.lines(filter.get()));
    }
}
