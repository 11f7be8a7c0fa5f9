package org.daybook.ui.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.index.ItemKind;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.Problem;
import org.daybook.ui.record.ItemNames;
import org.daybook.ui.record.NamedItem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** One incident with all its versions. Use on the JavaFX thread; call {@link #open} once. */
public final class HistoryModel {
    private final Session session;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final Consumer<Destination> go;
    private Map<Id<?>, String> names = Map.of();
    private List<NamedItem<CaseRecord>> about = List.of();
    private boolean spokenOf;
    private Optional<Id<Incident>> earlier = Optional.empty();
    private Optional<Id<Incident>> later = Optional.empty();
    private final ReadOnlyObjectWrapper<@Nullable IncidentHistory> history = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private Destination.Timeline back = new Destination.Timeline();

    /**
     * The incident.
     *
     * @param names how the incidents and terms are named to which its versions are linked
     * @param about what the case holds beside it and names it
     * @param spokenOf whether a conversation was about it
     * @param row the incidents in the order of the diary, the latest first
     */
    private record Found(
            Optional<IncidentHistory> history,
            Map<Id<?>, String> names,
            List<NamedItem<CaseRecord>> about,
            boolean spokenOf,
            List<Id<Incident>> row) {}

    public HistoryModel(
            Session session,
            BackgroundTasks tasks,
            ErrorPresenter errors,
            Messages messages,
            Consumer<Destination> go) {
        this.session = session;
        this.tasks = tasks;
        this.errors = errors;
        this.messages = messages;
        this.go = go;
    }

    /** Fetches the incident; one that was erased meanwhile leads back to the timeline. */
    public void open(Destination.ShowIncident shown) {
        Id<Incident> incident = shown.incident();
        back = shown.from().at(incident);
        tasks.of(() -> session.call(open -> {
                    Optional<IncidentHistory> found = open.incident(incident);
                    return new Found(
                            found,
                            found.map(one -> linked(open, one)).orElse(Map.of()),
                            about(open, incident),
                            open.caseRecords().about(incident).stream()
                                    .anyMatch(one -> one.kind() == CaseRecordKind.CONTACT),
                            open.timeline().rows().stream()
                                    .filter(row -> row.kind() == ItemKind.INCIDENT)
                                    .map(row -> row.id().<Incident>as())
                                    .toList());
                }))
                .onSuccess(this::show)
                .start();
    }

    ReadOnlyObjectProperty<@Nullable IncidentHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Contacts, witnesses and whatever else names it, in the order of their kinds. */
    List<NamedItem<CaseRecord>> about() {
        return about;
    }

    /** Whether a conversation that stands was about it. */
    boolean isSpokenOf() {
        return spokenOf;
    }

    void show(NamedItem<CaseRecord> item) {
        go.accept(new Destination.ShowCaseRecord(item.id()));
    }

    /** To the form for a conversation about it, and back here. */
    void recordContact() {
        IncidentHistory shown = history.get();
        if (shown != null) {
            go.accept(new Destination.NewCaseRecord(
                    CaseRecordKind.CONTACT,
                    new Destination.Prefill("", List.of(shown.id())),
                    new Destination.ShowIncident(shown.id(), back),
                    null));
        }
    }

    /** How a linked incident or a term is named. */
    String name(Id<?> linked) {
        return names.getOrDefault(linked, messages.get("incident.link-gone"));
    }

    /** The incident that stands before it in the diary; empty if it is the first of all. */
    Optional<Id<Incident>> earlier() {
        return earlier;
    }

    /** The incident that follows it in the diary; empty if it is the latest. */
    Optional<Id<Incident>> later() {
        return later;
    }

    /** Turns the page to another incident, with the same way back. */
    void turnTo(Id<Incident> incident) {
        go.accept(new Destination.ShowIncident(incident, back));
    }

    void amend() {
        IncidentHistory shown = history.get();
        if (shown != null) {
            go.accept(new Destination.AmendIncident(shown.id(), null));
        }
    }

    /** Withdraws it; nothing happens without a reason. */
    void withdraw(String reason) {
        IncidentHistory shown = history.get();
        if (shown == null || reason.isBlank() || busy.get()) {
            return;
        }
        busy.set(true);
        failure.set(null);
        tasks.of(() -> session.call(open -> open.withdraw(shown.id(), reason.strip())))
                .onSuccess(history::set)
                .onFailure(VaultFailure.class, problem -> failure.set(errors.present(problem)))
                .andFinally(() -> busy.set(false))
                .start();
    }

    void goToTimeline() {
        go.accept(back);
    }

    /** To the page on which it can be erased. */
    void goToErasure() {
        IncidentHistory shown = history.get();
        if (shown != null) {
            go.accept(new Destination.EraseIncident(shown.id()));
        }
    }

    private Map<Id<?>, String> linked(OpenCase open, IncidentHistory found) {
        List<Id<OrderTerm>> terms = found.versions().stream()
                .flatMap(version -> version.incident().background().brokenTerms().stream())
                .toList();
        Map<Id<?>, String> linked = new HashMap<>(ItemNames.terms(open, messages, terms));
        found.versions().stream()
                .flatMap(version -> version.incident().background().linked().stream())
                .forEach(id -> open.incident(id)
                        .ifPresent(other -> linked.put(
                                id,
                                messages.get(
                                        "incident.show-title",
                                        String.valueOf(other.current().number())))));
        return linked;
    }

    private List<NamedItem<CaseRecord>> about(OpenCase open, Id<Incident> incident) {
        return ItemNames.named(open.caseRecords().about(incident), messages);
    }

    private void show(Found found) {
        names = found.names;
        about = found.about;
        spokenOf = found.spokenOf;
        int at = found.history.map(shown -> found.row.indexOf(shown.id())).orElse(-1);
        later = at > 0 ? Optional.of(found.row.get(at - 1)) : Optional.empty();
        earlier = at >= 0 && at + 1 < found.row.size() ? Optional.of(found.row.get(at + 1)) : Optional.empty();
        if (found.history.isEmpty()) {
            goToTimeline();
        }
        history.set(found.history.orElse(null));
    }
}
