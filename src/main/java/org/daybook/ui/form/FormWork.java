package org.daybook.ui.form;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
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
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.DiaryWork;
import org.daybook.ui.common.DraftSaver;
import org.daybook.ui.common.Problem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * What every form does with its input: keeps a sealed draft of it, records it once, and shows its state. The form
 * itself reads its fields. Use on the JavaFX thread; {@link #stop} it when the screen is dropped.
 */
public final class FormWork {
    private static final String HEX = "[0-9a-f]{32}";

    private final DiaryWork diary;
    private final Messages messages;
    private final Formats formats;
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

    /** Finds on the vault thread what a form begins with. */
    public interface Fetch<T> {
        /**
         * Finds it.
         *
         * @param resumed the draft that the form goes on with
         */
        T from(OpenCase open, Optional<Draft> resumed) throws VaultFailure;
    }

    /** Records on the vault thread. */
    public interface Write<T> {
        /**
         * Records it.
         *
         * @param draft is of no more use once this is done
         */
        T to(OpenCase open, Id<Draft> draft) throws VaultFailure;
    }

    private record Opened<T>(T content, Optional<Draft> resumed, Id<Draft> draft) {}

    /**
     * @param form the name of the form on its drafts
     * @param fields gives what stands in the fields; empty if there is nothing worth keeping
     */
    public FormWork(DiaryContext context, String form, Supplier<Optional<Map<String, String>>> fields) {
        this.diary = context.work();
        this.messages = context.messages();
        this.formats = context.formats();
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

    /** Whether what stands in the fields is being recorded. */
    public ReadOnlyBooleanProperty busyProperty() {
        return diary.busyProperty();
    }

    /** Whether what stands in the fields is being recorded just now. */
    public boolean isBusy() {
        return diary.isBusy();
    }

    /** How the draft or the record stands, in words; empty while there is nothing to keep. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it could not be recorded; null if nothing went wrong. */
    public ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return diary.failureProperty();
    }

    /**
     * Fetches on the vault thread what the form begins with.
     *
     * @param resume the draft to go on with; null for none
     * @param begin fills the fields, and says that they are by {@link #begun}
     */
    public <T> void open(@Nullable Id<Draft> resume, Fetch<T> fetch, Consumer<T> begin) {
        diary.call(
                open -> {
                    Optional<Draft> found = open.draft(resume);
                    T content = fetch.from(open, found);
                    return new Opened<>(content, found, found.map(Draft::id).orElseGet(open::newId));
                },
                opened -> {
                    resumed = opened.resumed;
                    draft = opened.draft;
                    begin.accept(opened.content);
                });
    }

    /** The draft that the form goes on with. */
    public Optional<Draft> resumed() {
        return resumed;
    }

    /**
     * The fields are filled.
     *
     * @param record the record that is amended; null for a new one
     */
    public void begun(@Nullable Id<?> record) {
        about = record;
        resumed.ifPresent(kept -> {
            state.set(messages.get("common.draft-resumed", formats.dateTime(kept.savedAt())));
            saver.resumed(kept);
        });
        ready.set(true);
    }

    /** Something was typed. */
    public void changed() {
        if (ready.get() && draft != null && !isBusy()) {
            state.set(messages.get("common.draft-pending"));
            saver.touched();
        }
    }

    /** There is something to keep, though nothing was typed just now. */
    public void touched() {
        saver.touched();
    }

    /** Records on the vault thread; if the diary refuses, what was typed stays and is drafted again. */
    public <T> void record(Write<T> write, Consumer<T> recorded) {
        Id<Draft> own = draft;
        if (own != null && !isBusy()) {
            // A draft sealed after the record would be offered again as if it had not been recorded.
            saver.settled();
            diary.change(open -> write.to(open, own), recorded, saver::touched);
        }
    }

    /** Goes on after recording; what is typed from now on is kept as this draft. */
    public void renew(Id<Draft> next) {
        draft = next;
        saver.settled();
    }

    /** Throws the draft away; nothing happens while it is being recorded. */
    public void discard(Runnable then) {
        Id<Draft> own = draft;
        if (own != null && !isBusy()) {
            saver.settled();
            diary.call(
                    open -> {
                        open.discardDraft(own);
                        return own;
                    },
                    _ -> then.run());
        }
    }

    /** Goes on once what was typed is kept as a draft; nothing happens while it is being recorded. */
    public void keep(Runnable then) {
        if (!isBusy()) {
            draft().ifPresentOrElse(kept -> sealing.seal(kept, then, diary::sayFailure), then);
        }
    }

    /** What stands in the fields, as a draft; empty if there is nothing worth keeping. */
    public Optional<Draft> draft() {
        Id<Draft> own = draft;
        return own == null
                ? Optional.empty()
                : fields.get().map(typed -> new Draft(own, form, about, typed, OffsetDateTime.now(clock)));
    }

    /** What is typed and not sealed yet. */
    public Optional<Draft> unsaved() {
        return saver.dirtyProperty().get() ? draft() : Optional.empty();
    }

    /** Nothing is kept from here on; what is not sealed yet is taken before by whoever drops the screen. */
    public void stop() {
        saver.settled();
        saver.stop();
        draft = null;
        resumed = Optional.empty();
    }

    /** Says how it stands. */
    public void say(String words) {
        state.set(words);
    }

    /** Says what is in the way; null for nothing. */
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
