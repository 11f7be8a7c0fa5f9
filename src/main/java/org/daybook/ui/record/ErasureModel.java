package org.daybook.ui.record;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;

/**
 * Erases one record for good: shows what would go, and asks for a reason and for the record's number, so that nothing
 * is erased by a slip. JavaFX thread; call {@link #open} once, and {@link #drop} it with the screen.
 *
 * @param <P> a preview of what would go
 * @param <R> what was erased
 */
public final class ErasureModel<P, R> {
    private final DiaryContext context;
    private final ErasableRecord<P, R> record;
    final DiaryWork diary;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable P> preview = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable R> erased = new ReadOnlyObjectWrapper<>(null);

    public ErasureModel(DiaryContext context, ErasableRecord<P, R> record) {
        this.context = context;
        this.record = record;
        this.diary = context.work();
    }

    /** Finds what would go; if the record does not exist, opens the page of the others. */
    public void open() {
        diary.call(record::find, found -> {
            preview.set(found.orElse(null));
            if (found.isEmpty()) {
                goToOtherRecords();
            }
        });
    }

    /** What would go; null until it is found, and again once it is erased. */
    public ReadOnlyObjectProperty<@Nullable P> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What was erased; null before. */
    public ReadOnlyObjectProperty<@Nullable R> erasedProperty() {
        return erased.getReadOnlyProperty();
    }

    /** The reason for erasing. */
    public StringProperty reason() {
        return reason;
    }

    /** The number as typed. */
    public StringProperty number() {
        return number;
    }

    /** Whether a reason and the right number were typed. */
    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(this::isReady, reason, number, preview, diary.busyProperty());
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

    /** Returns to the record and leaves it as it is. */
    public void leave() {
        P shown = preview.get();
        context.go(shown == null ? record.others(null) : record.page(shown));
    }

    /** Opens the page of the other records. */
    public void goToOtherRecords() {
        context.go(record.others(erased.get()));
    }

    /** Opens the page for a new passphrase, under which everything is sealed anew. */
    public void goToNewPassphrase() {
        context.go(new Destination.ChangePassphrase());
    }

    /** Releases the record and the reason. */
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
