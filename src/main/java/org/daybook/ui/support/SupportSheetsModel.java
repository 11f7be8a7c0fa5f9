package org.daybook.ui.support;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.job.SupportSheetJob;
import org.daybook.organisation.Organisation;
import org.daybook.support.SheetFormat;
import org.daybook.support.SupportSheetKind;
import org.daybook.support.SupportSheetRequest;
import org.daybook.ui.attach.ConsentNoteModel;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/** The sheets that can be made, and for whom. JavaFX thread. */
public final class SupportSheetsModel {
    private final DiaryContext context;
    private final Organisation organisation;
    /** Who it is for, as its writer put it. */
    final StringProperty recipient = new SimpleStringProperty("");
    /** Who refers, in a referral. */
    final StringProperty referrer = new SimpleStringProperty("");
    /** Whether therapy notes and safety plans are in a copy of what is held. */
    final BooleanProperty keptApart = new SimpleBooleanProperty();
    /** Whether a sheet is being written. */
    final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    final ConsentNoteModel consent;
    /** The sheet that was written last; null until one was. */
    final ReadOnlyObjectWrapper<SupportSheetJob.@Nullable WrittenSheet> written = new ReadOnlyObjectWrapper<>(null);

    final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);

    /** @param organisation whose name is on the sheets */
    public SupportSheetsModel(DiaryContext context, Organisation organisation) {
        this.organisation = organisation;
        this.context = context;
        consent = new ConsentNoteModel(context.session(), context.tasks(), context.messages());
        recipient.subscribe((_, typed) -> consent.lookIfNamed(typed));
    }

    /** A file name that does not reveal what the file is. */
    String proposedName(SheetFormat form) {
        return "notes-" + LocalDate.now(context.clock()) + "." + form.extension();
    }

    /** Writes a sheet to {@code target}, which must not exist; ignored while another is being written. */
    void write(SupportSheetKind kind, SheetFormat form, Path target) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        failure.set(null);
        written.set(null);
        SupportSheetRequest request = new SupportSheetRequest(
                kind,
                kind.isForSomeone() ? recipient.get().strip() : "",
                referrer.get().strip(),
                organisation.name(),
                keptApart.get() && kind.canHoldKeptApart());
        context.tasks()
                .run(() -> new SupportSheetJob(context.session()).write(request, form, target))
                .onSuccess(written::set)
                .onFailure(context.errors(), failure::set)
                .andFinally(() -> busy.set(false))
                .start();
    }
}
