package org.daybook.ui.support;

import java.time.LocalDate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.entry.Entry.CopyStateRecorded;
import org.daybook.dates.WhenReader;
import org.daybook.support.WhoHasWhat;
import org.daybook.ui.context.DiaryContext;
import org.daybook.ui.task.DiaryWork;
import org.daybook.ui.task.Problem;
import org.jspecify.annotations.Nullable;

/** Who has what, and recording what became of a copy. JavaFX thread. */
public final class WhoHasWhatModel {
    private final DiaryContext context;
    private final DiaryWork work;
    private final WhenReader reader;
    private final ReadOnlyObjectWrapper<@Nullable WhoHasWhat> all = new ReadOnlyObjectWrapper<>(null);

    public WhoHasWhatModel(DiaryContext context) {
        this.context = context;
        this.work = context.work();
        this.reader = new WhenReader(context.messages());
    }

    /** Works it out. */
    public void open() {
        work.call(open -> open.portfolios().whoHasWhat(context.messages()), all::set);
    }

    /** All copies by recipient; null until it is worked out. */
    ReadOnlyObjectProperty<@Nullable WhoHasWhat> allProperty() {
        return all.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return work.failureProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }

    /** Reads days for the form. */
    WhenReader reader() {
        return reader;
    }

    LocalDate today() {
        return LocalDate.now(context.window().clock());
    }

    /** Records what became of a copy, and works it out again. */
    void record(CopyStateRecorded state) {
        work.change(
                open -> {
                    open.portfolios().record(state);
                    return open.portfolios().whoHasWhat(context.messages());
                },
                all::set);
    }
}
