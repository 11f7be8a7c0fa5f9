package org.daybook.ui.toolkit.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.casefile.Draft;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Handles the input of every form: keeps a sealed draft of it, records it once, and shows its state. The form itself
 * reads its fields. JavaFX thread; call {@link #stop} when the screen is dropped.
 */
public final class FormController {
    private static final String HEX = "[0-9a-f]{32}";

    private final DiaryWork diary;
    private final Messages messages;
    private final Clock clock;
    private final String form;
    private final Supplier<Optional<Map<String, String>>> fields;
    private final DraftSealing sealing;
    private final DraftSaver saver;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private Optional<Draft> resumed = Optional.empty();
    private @Nullable Id<Draft> draft;
    private @Nullable Id<?> about;

    /** Fetches the initial values of a form, on the vault thread. */
    public interface Fetch<T> {
        /**
         * Fetches the values.
         *
         * @param resumed the draft that the form continues
         */
        T from(OpenCase open, Optional<Draft> resumed) throws VaultFailure;
    }

    /** Records a form on the vault thread. */
    public interface Write<T> {
        /**
         * Records the form.
         *
         * @param draft is no longer needed once this is done
         */
        T to(OpenCase open, Id<Draft> draft) throws VaultFailure;
    }

    private record OpenedForm<T>(T content, Optional<Draft> resumed, Id<Draft> draft) {}

    /**
     * @param form the name of the form on its drafts
     * @param fields gives the raw text of the fields; empty if nothing is worth keeping
     */
    public FormController(DiaryContext context, String form, Supplier<Optional<Map<String, String>>> fields) {
        this.diary = context.work();
        this.messages = context.messages();
        this.clock = context.clock();
        this.form = form;
        this.fields = fields;
        this.sealing = new DraftSealing(context, state::set);
        this.saver = new DraftSaver(context.window().timer(), this::draft, sealing);
    }

    /** Whether the fields may be typed into. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Whether the form is being recorded. */
    public ReadOnlyBooleanProperty busyProperty() {
        return diary.busyProperty();
    }

    /** Whether the form is being recorded. */
    public boolean isBusy() {
        return diary.isBusy();
    }

    /** The state of the draft or record in words; empty while there is nothing to keep. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it could not be recorded; null without a failure. */
    public ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return diary.failureProperty();
    }

    /**
     * Fetches the initial values on the vault thread.
     *
     * @param resume the draft to continue; null for none
     * @param begin fills the fields and then calls {@link #begun}
     */
    public <T> void open(@Nullable Id<Draft> resume, Fetch<T> fetch, Consumer<T> begin) {
        diary.call(
                open -> {
                    Optional<Draft> found = open.drafts().one(resume);
                    T content = fetch.from(open, found);
                    return new OpenedForm<>(content, found, found.map(Draft::id).orElseGet(open::newId));
                },
                opened -> {
                    resumed = opened.resumed;
                    draft = opened.draft;
                    begin.accept(opened.content);
                });
    }

    /** Fetches the one draft that such a form has at a time, if there is one, and runs {@code begin}. */
    public void openOnly(Runnable begin) {
        diary.call(
                open -> open.drafts().list().stream()
                        .filter(kept -> kept.form().equals(form))
                        .map(Draft::id)
                        .findFirst(),
                found -> open(found.orElse(null), (_, _) -> true, _ -> begin.run()));
    }

    public Optional<Draft> resumed() {
        return resumed;
    }

    /** Hands over the fields of the draft that the form continues, if any, with the day on which they were typed. */
    public void resume(BiConsumer<Map<String, String>, LocalDate> into) {
        resumed.ifPresent(kept -> into.accept(
                kept.fields(), kept.savedAt().atZoneSameInstant(clock.getZone()).toLocalDate()));
    }

    /**
     * Notes that the fields are filled.
     *
     * @param record the record that is amended; null for a new one
     */
    public void begun(@Nullable Id<?> record) {
        about = record;
        resumed.ifPresent(kept -> {
            state.set(messages.get("common.draft-resumed", messages.formats().dateTime(kept.savedAt())));
            saver.resumed(kept);
        });
        ready.set(true);
    }

    /** Notes that something was typed. */
    public void changed() {
        if (ready.get() && draft != null && !isBusy()) {
            state.set(messages.get("common.draft-pending"));
            saver.touched();
        }
    }

    /** Notes that there is something to keep, though nothing was typed. */
    public void touched() {
        saver.touched();
    }

    /** Records the form on the vault thread; after a failure the input stays and is sealed as a draft again. */
    public <T> void record(Write<T> write, Consumer<T> recorded) {
        Id<Draft> own = draft;
        if (own != null && !isBusy()) {
            // A draft sealed after the record would be offered again as if it had not been recorded.
            saver.settled();
            diary.change(open -> write.to(open, own), recorded, saver::touched);
        }
    }

    /** Continues after recording; what is typed from now on is kept as the draft {@code next}. */
    public void renew(Id<Draft> next) {
        draft = next;
        saver.settled();
    }

    /** Discards the draft and runs {@code then}; ignored while the form is being recorded. */
    public void discard(Runnable then) {
        Id<Draft> own = draft;
        if (own != null && !isBusy()) {
            saver.settled();
            diary.call(
                    open -> {
                        open.drafts().discard(own);
                        return own;
                    },
                    _ -> then.run());
        }
    }

    /** Runs {@code then} once the input is kept as a draft; ignored while the form is being recorded. */
    public void keep(Runnable then) {
        if (!isBusy()) {
            draft().ifPresentOrElse(kept -> sealing.seal(kept, then, diary::sayFailure), then);
        }
    }

    /** The input as a draft; empty if nothing is worth keeping. */
    public Optional<Draft> draft() {
        Id<Draft> own = draft;
        return own == null
                ? Optional.empty()
                : fields.get().map(typed -> new Draft(own, form, about, typed, OffsetDateTime.now(clock)));
    }

    /** The input as a draft if it is not sealed yet; empty otherwise. */
    public Optional<Draft> unsaved() {
        return saver.dirty.get() ? draft() : Optional.empty();
    }

    /** Stops sealing drafts; the caller that drops the screen takes {@link #unsaved} beforehand. */
    public void stop() {
        saver.settled();
        saver.stop();
        draft = null;
        resumed = Optional.empty();
    }

    /** Shows {@code words} as the state. */
    public void say(String words) {
        state.set(words);
    }

    /** Shows a problem; null clears it. */
    public void sayProblem(@Nullable Problem problem) {
        diary.sayProblem(problem);
    }

    /** The id that a form gave its record before it was recorded, from one of its fields. */
    public static <T> Optional<Id<T>> idIn(Optional<Draft> draft, String field) {
        return draft.map(found -> found.fields().getOrDefault(field, ""))
                .filter(hex -> hex.matches(HEX))
                .map(Id<T>::new);
    }
}
