package org.daybook.ui.record;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.DiaryWork;
import org.daybook.ui.common.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Erases one record for good: what would go is shown, a reason is given, and its number is typed, so that nothing is
 * erased by a slip. JavaFX thread; call {@link #open} once, and {@link #drop} it with the screen.
 *
 * @param <P> a preview of what would go
 * @param <R> what was erased
 */
public final class ErasureModel<P, R> {
    private final DiaryContext context;
    private final Erasable<P, R> record;
    private final DiaryWork diary;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable P> preview = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable R> erased = new ReadOnlyObjectWrapper<>(null);

    public ErasureModel(DiaryContext context, Erasable<P, R> record) {
        this.context = context;
        this.record = record;
        this.diary = context.work();
    }

    /** Fetches what would go; a record that is not there leads to the others. */
    public void open() {
        diary.call(record::find, found -> {
            preview.set(found.orElse(null));
            if (found.isEmpty()) {
                goToOthers();
            }
        });
    }

    /** What would go; null until it is fetched, and once it is gone. */
    public ReadOnlyObjectProperty<@Nullable P> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What was erased; null before. */
    public ReadOnlyObjectProperty<@Nullable R> erasedProperty() {
        return erased.getReadOnlyProperty();
    }

    /** Why it is to go. */
    public StringProperty reason() {
        return reason;
    }

    /** The number as typed. */
    public StringProperty number() {
        return number;
    }

    /** Whether a reason and the right number stand there. */
    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(this::isReady, reason, number, preview, diary.busyProperty());
    }

    /** Why it could not be erased; null if nothing went wrong. */
    public ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return diary.failureProperty();
    }

    /** Whether it is being erased. */
    public ReadOnlyBooleanProperty busyProperty() {
        return diary.busyProperty();
    }

    /** Erases it; nothing happens without a reason and the right number. */
    public void erase() {
        P shown = preview.get();
        if (shown != null && isReady()) {
            diary.change(record.erase(shown, reason.get().strip()), gone -> {
                erased.set(gone);
                clear();
            });
        }
    }

    /** Back to the record, which stays as it is. */
    public void leave() {
        P shown = preview.get();
        context.go(shown == null ? record.others(null) : record.page(shown));
    }

    /** To the other records of its record. */
    public void goToOthers() {
        context.go(record.others(erased.get()));
    }

    /** To a new passphrase, under which everything is sealed again. */
    public void goToNewPassphrase() {
        context.go(new Destination.ChangePassphrase());
    }

    /** Lets the record and the reason go. */
    public void drop() {
        clear();
        erased.set(null);
    }

    private void clear() {
        preview.set(null);
        reason.set("");
        number.set("");
    }

    private boolean isReady() {
        P shown = preview.get();
        return shown != null
                && !diary.isBusy()
                && !reason.get().isBlank()
                && number.get().strip().equals(String.valueOf(record.number(shown)));
    }
}
