package org.daybook.ui.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.casefile.Draft;
import org.daybook.casefile.KnownPeople;
import org.daybook.casefile.NamedPerson;
import org.daybook.facts.Heading;
import org.daybook.facts.ThingId;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.session.Session;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.DraftSaver;
import org.daybook.ui.common.DraftSealing;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.Problem;
import org.daybook.ui.common.Timer;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the whole case, with the draft that is kept of it, and the people named in the diary. Use on the
 * JavaFX thread; call {@link #open} once.
 */
public final class PeopleModel {
    private static final int SUGGESTIONS = 5;

    private final Session session;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final Clock clock;
    private final Consumer<Destination> go;
    private final HeadingForm form = new HeadingForm();
    private final DraftSaver saver;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private List<NamedPerson> people = List.of();
    private KnownPeople known = KnownPeople.NOBODY;
    private @Nullable Start start;
    private Map<String, String> sent = Map.of();

    /** What the form began with. */
    private record Start(
            ThingId draft,
            Heading heading,
            Optional<Draft> resumed,
            List<NamedPerson> people,
            KnownPeople known) {}

    public PeopleModel(
            Session session,
            BackgroundTasks tasks,
            ErrorPresenter errors,
            Messages messages,
            Timer timer,
            Clock clock,
            Consumer<Destination> go) {
        this.session = session;
        this.tasks = tasks;
        this.errors = errors;
        this.messages = messages;
        this.clock = clock;
        this.go = go;
        this.saver = new DraftSaver(
                timer,
                this::draft,
                new DraftSealing(
                        session,
                        tasks,
                        draft -> state.set(messages.get("people.draft-kept", at(draft.savedAt()))),
                        () -> state.set(messages.get("people.draft-refused")),
                        () -> state.set("")));
    }

    /**
     * Fetches what is recorded.
     *
     * @param resume the draft to go on with; null to begin from what is recorded
     */
    public void open(@Nullable ThingId resume) {
        tasks.of(() -> session.submit(() -> {
                    Optional<Draft> draft = session.drafts().stream()
                            .filter(candidate -> candidate.id().equals(resume))
                            .findFirst();
                    return new Start(
                            draft.map(Draft::id).orElseGet(session::newId),
                            session.heading(),
                            draft,
                            NamedPerson.of(session.incidents()),
                            session.particulars().knownPeople());
                }))
                .onSuccess(this::begin)
                .onFailure(VaultFailure.class, this::failed)
                .start();
    }

    HeadingForm form() {
        return form;
    }

    /** Whether the fields may be typed into. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How the draft or the record stands, in words; empty while nothing was done. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Everybody named in the diary, the last seen first. */
    List<NamedPerson> people() {
        return people;
    }

    /** The names that may be meant by the person responsible, the most often named first. */
    List<String> suggestions() {
        return people.stream()
                .filter(person -> person.roles().containsKey(NamedPerson.Role.DONE_BY))
                .sorted((one, other) -> Integer.compare(other.incidents(), one.incidents()))
                .limit(SUGGESTIONS)
                .map(NamedPerson::name)
                .toList();
    }

    /** Records what stands in the fields; nothing is recorded if it says what is recorded already. */
    void save() {
        Start begun = start;
        if (begun == null || busy.get()) {
            return;
        }
        Heading heading = form.read();
        sent = form.fields();
        busy.set(true);
        failure.set(null);
        // A draft sealed after the record would come back as something still to be written.
        saver.settled();
        tasks.of(() -> session.submit(() -> write(heading, begun.draft)))
                .onSuccess(this::recorded)
                .onFailure(VaultFailure.class, problem -> {
                    failed(problem);
                    saver.touched();
                })
                .andFinally(() -> busy.set(false))
                .start();
    }

    /** Shows the incidents that name a person. */
    void showIncidents(NamedPerson person) {
        go.accept(new Destination.Timeline(person.name()));
    }

    /** The record of somebody who is named; empty if there is none yet. */
    Optional<Particular> recorded(NamedPerson person) {
        return known.named(person.name());
    }

    /** To that record, or to the form for one with the name filled in. */
    void record(NamedPerson person) {
        go.accept(recorded(person)
                .<Destination>map(found -> new Destination.ShowParticular(found.id()))
                .orElseGet(() -> new Destination.NewParticular(
                        kind(person), new Destination.Prefill(person.name(), List.of()), here(), null)));
    }

    void goToCase() {
        go.accept(new Destination.TheCase(null));
    }

    void goToPersons() {
        go.accept(new Destination.TheCase(ParticularKind.PERSON));
    }

    /** What is typed and not sealed yet. */
    Optional<Draft> unsaved() {
        boolean typedMeanwhile = busy.get() && !form.fields().equals(sent);
        return saver.dirtyProperty().get() || typedMeanwhile ? draft() : Optional.empty();
    }

    void drop() {
        saver.stop();
        start = null;
        people = List.of();
        known = KnownPeople.NOBODY;
    }

    // Whoever was only seen to watch is a witness; whoever did it, or was with them, is more than that.
    private static ParticularKind kind(NamedPerson person) {
        return person.roles().keySet().equals(Set.of(NamedPerson.Role.WITNESS))
                ? ParticularKind.WITNESS
                : ParticularKind.PERSON;
    }

    private Destination here() {
        return new Destination.People(draft().map(Draft::id).orElse(null));
    }

    private void begin(Start begun) {
        form.begin(begun.heading);
        begun.resumed.ifPresent(draft -> {
            form.resume(draft.fields());
            state.set(messages.get("people.draft-resumed", at(draft.savedAt())));
            saver.resumed(draft);
        });
        people = begun.people;
        known = begun.known;
        start = begun;
        form.onChange(() -> {
            if (start != null && !busy.get()) {
                state.set(messages.get("people.draft-pending"));
                saver.touched();
            }
        });
        ready.set(true);
    }

    private Start write(Heading heading, ThingId draft) throws VaultFailure {
        if (heading.equals(session.heading())) {
            session.discardDraft(draft);
            return new Start(draft, heading, Optional.empty(), people, known);
        }
        session.recordHeading(heading, draft);
        return new Start(session.newId(), heading, Optional.empty(), people, known);
    }

    private void recorded(Start next) {
        Start before = start;
        boolean changed = before == null || !before.draft.equals(next.draft);
        start = next;
        form.renew(next.heading, sent);
        saver.settled();
        state.set(
                changed ? messages.get("people.recorded", at(OffsetDateTime.now(clock))) : messages.get("people.same"));
        if (!form.isUntouched()) {
            saver.touched();
        }
    }

    private Optional<Draft> draft() {
        Start begun = start;
        if (begun == null || form.isUntouched()) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(begun.draft, Destination.HEADING_FORM, null, form.fields(), OffsetDateTime.now(clock)));
    }

    private String at(OffsetDateTime time) {
        return new Formats(messages).dateTime(time);
    }

    private void failed(VaultFailure problem) {
        failure.set(errors.present(problem));
    }
}
