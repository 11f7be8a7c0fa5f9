package org.daybook.ui.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.RecordHistory.RecordVersion;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.conversation.MessageRange;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;
import org.daybook.ui.record.ItemNames;
import org.daybook.ui.record.NamedItem;
import org.daybook.ui.record.RecordNeighbours;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;

/** One incident with all its versions. Use on the JavaFX thread; call {@link #open} once. */
public final class IncidentRecordModel {
    private final DiaryContext context;
    /** The work in the diary: whether it is busy, and what failed. */
    final DiaryWork diary;

    private final Messages messages;
    private LoadedHistory found = new LoadedHistory(
            Optional.empty(), List.of(), Map.of(), List.of(), false, false, List.of(), RecordNeighbours.none());
    final ReadOnlyObjectWrapper<@Nullable IncidentHistory> history = new ReadOnlyObjectWrapper<>(null);
    private Destination.@Nullable ShowConversation conversation;
    private Destination.Timeline back = new Destination.Timeline();
    private Destination.@Nullable Saved saved;

    /**
     * The incident.
     *
     * @param apart its versions in merged diaries that do not know of the current one
     * @param names the names of the incidents and terms linked by any of its versions
     * @param about the case records that name it
     * @param spokenOf whether a conversation was about it
     * @param hasExhibits whether any exhibit belonged to it when the page was opened
     * @param messages the imported messages to which it refers
     * @param neighbours the incidents before and after it in the diary
     */
    private record LoadedHistory(
            Optional<IncidentHistory> history,
            List<RecordVersion<Incident>> apart,
            Map<Id<?>, String> names,
            List<NamedItem<CaseRecord>> about,
            boolean spokenOf,
            boolean hasExhibits,
            List<LinkedMessages> messages,
            RecordNeighbours<Incident> neighbours) {}

    /**
     * A run of imported messages to which the incident refers.
     *
     * @param name how many there are, and in which conversation
     */
    record LinkedMessages(String name, MessageRange range) {}

    public IncidentRecordModel(DiaryContext context) {
        this.context = context;
        this.diary = context.work();
        this.messages = context.messages();
    }

    /** Fetches the incident; one that was erased meanwhile leads back to the timeline. */
    public void open(Destination.ShowIncident shown) {
        Id<Incident> incident = shown.incident();
        back = shown.from().at(incident);
        conversation = shown.conversation();
        saved = shown.saved();
        diary.call(open -> find(open, incident), this::show);
    }

    /** Contacts, witnesses and whatever else names it, in the order of their kinds. */
    List<NamedItem<CaseRecord>> about() {
        return found.about;
    }

    /** Whether a conversation that is not withdrawn was about it. */
    boolean isSpokenOf() {
        return found.spokenOf;
    }

    /** Whether any exhibit belonged to it when the page was opened. */
    boolean hasExhibits() {
        return found.hasExhibits;
    }

    void show(NamedItem<CaseRecord> item) {
        context.go(new Destination.ShowCaseRecord(item.id()));
    }

    /** Opens the form for a conversation about it, which leads back here. */
    void recordContact() {
        IncidentHistory shown = history.get();
        if (shown != null) {
            context.go(new Destination.NewCaseRecord(
                    CaseRecordKind.CONTACT,
                    new Destination.Prefill("", List.of(shown.id())),
                    new Destination.ShowIncident(shown.id(), back, null, conversation),
                    null));
        }
    }

    /** How a linked incident or a term is named. */
    String name(Id<?> linked) {
        return found.names.getOrDefault(linked, messages.get("incident.link-gone"));
    }

    /** The incidents before and after it in the diary. */
    RecordNeighbours<Incident> neighbours() {
        return found.neighbours;
    }

    /** What was just saved: this incident, or a case record about it; null for nothing, and once it is withdrawn. */
    Destination.@Nullable Saved saved() {
        return saved;
    }

    /** The name of the case record that was just saved; empty if it was the incident itself. */
    String savedName() {
        Destination.Saved last = saved;
        return found.about.stream()
                .filter(named -> last != null && named.id().equals(last.record()))
                .map(NamedItem::name)
                .findFirst()
                .orElse("");
    }

    /** Withdraws what was just saved for the first time, as a slip. */
    void withdrawSlip() {
        IncidentHistory shown = history.get();
        Destination.Saved last = saved;
        if (shown == null || last == null || last.isAmendment()) {
            return;
        }
        String reason = messages.get("reading.slip-reason");
        diary.change(
                open -> {
                    if (last.record().equals(shown.id())) {
                        open.withdraw(shown.id(), reason);
                    } else {
                        open.caseRecords().withdraw(last.record().as(), reason, open.authorship());
                    }
                    return find(open, shown.id());
                },
                now -> {
                    saved = null;
                    show(now);
                });
    }

    /** Shows another incident, with Back leading to the same place. */
    void turnTo(Id<Incident> incident) {
        context.go(new Destination.ShowIncident(incident, back, null, conversation));
    }

    void amend() {
        IncidentHistory shown = history.get();
        if (shown != null) {
            context.go(new Destination.AmendIncident(shown.id(), null));
        }
    }

    /** Withdraws it; ignored if {@code reason} is blank. */
    void withdraw(String reason) {
        IncidentHistory shown = history.get();
        if (shown == null || reason.isBlank()) {
            return;
        }
        diary.change(open -> open.withdraw(shown.id(), reason.strip()), now -> {
            saved = null;
            history.set(now);
        });
    }

    /** Its versions in merged diaries that do not know of the current one. */
    List<RecordVersion<Incident>> apart() {
        return found.apart;
    }

    /** Records that it was read back today to the person it was typed for. */
    void readBack(boolean agreed) {
        IncidentHistory shown = history.get();
        if (shown != null) {
            LocalDate today = LocalDate.now(context.clock());
            diary.change(
                    open -> {
                        open.readBack(shown.id(), agreed, today, "");
                        return find(open, shown.id());
                    },
                    this::show);
        }
    }

    /** The list that led here. */
    Destination.Timeline from() {
        return back;
    }

    /** Whether it was opened from a conversation, to which Back leads. */
    boolean isFromConversation() {
        return conversation != null;
    }

    void goBack() {
        context.go(conversation == null ? back : conversation);
    }

    /** The imported messages to which it refers. */
    List<LinkedMessages> messages() {
        return found.messages();
    }

    void open(LinkedMessages linked) {
        MessageRange range = linked.range();
        context.go(new Destination.ShowConversation(range.messages(), range.conversation(), range.first(), back));
    }

    /** Opens the page on which it can be erased. */
    void goToErasure() {
        IncidentHistory shown = history.get();
        if (shown != null) {
            context.go(new Destination.EraseIncident(shown.id()));
        }
    }

    private LoadedHistory find(OpenCase open, Id<Incident> incident) {
        Optional<IncidentHistory> known = open.incident(incident);
        List<CaseRecordHistory> about = open.caseRecords().about(incident);
        return new LoadedHistory(
                known,
                known.map(open::apart).orElse(List.of()),
                known.map(one -> linked(open, one)).orElse(Map.of()),
                ItemNames.named(about, messages),
                about.stream().anyMatch(one -> one.kind() == CaseRecordKind.CONTACT),
                !open.exhibits().of(incident).isEmpty(),
                messagesOf(open, incident),
                new RecordNeighbours<>(open.later(incident), open.earlier(incident)));
    }

    private List<LinkedMessages> messagesOf(OpenCase open, Id<Incident> incident) {
        ConversationFormatter conversations = new ConversationFormatter(messages);
        List<LinkedMessages> linked = new ArrayList<>();
        for (MessageRange range : open.conversations().rangesOf(incident)) {
            open.conversations()
                    .one(range.messages())
                    .filter(history -> range.conversation()
                            < history.messages().conversations().size())
                    .map(history -> history.messages().conversations().get(range.conversation()))
                    .ifPresent(conversation -> linked.add(new LinkedMessages(
                            messages.get(
                                    "messages.of-incident",
                                    messages.count("messages.incident-messages", range.count()),
                                    conversations.title(conversation)),
                            range)));
        }
        return linked;
    }

    private Map<Id<?>, String> linked(OpenCase open, IncidentHistory found) {
        List<Id<OrderTerm>> terms = found.versions().stream()
                .flatMap(version -> version.record().background().brokenTerms().stream())
                .toList();
        Map<Id<?>, String> linked = new HashMap<>(ItemNames.terms(open, messages, terms));
        found.versions().stream()
                .flatMap(version -> version.record().background().linked().stream())
                .forEach(id -> open.incident(id)
                        .ifPresent(other -> linked.put(
                                id,
                                messages.get(
                                        "incident.show-title",
                                        String.valueOf(other.current().number())))));
        return linked;
    }

    private void show(LoadedHistory shown) {
        found = shown;
        if (found.history.isEmpty()) {
            goBack();
        }
        history.set(found.history.orElse(null));
    }
}
