package org.daybook.ui.settings;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.organisation.Organisation;
import org.daybook.organisation.OrganisationFile;
import org.daybook.ui.context.RememberedSettings;
import org.daybook.ui.task.BackgroundTasks;
import org.daybook.ui.task.ErrorPresenter;
import org.daybook.ui.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Chooses or removes what an organisation sets; its values are remembered, not the place of its file. JavaFX thread.
 */
public final class OrganisationModel {
    private final RememberedSettings remembered;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);

    public OrganisationModel(RememberedSettings remembered, BackgroundTasks tasks, ErrorPresenter errors) {
        this.remembered = remembered;
        this.tasks = tasks;
        this.errors = errors;
    }

    /** Why the file chosen last cannot be used; null if it can. What was set before stays. */
    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Reads a settings file and remembers what it says, if it can be used. */
    void choose(Path file) {
        failure.set(null);
        tasks.run(() -> OrganisationFile.read(file))
                .onSuccess(read -> remembered.choose(now -> now.withOrganisation(read)))
                .onFailure(errors, failure::set)
                .start();
    }

    /** Forgets what the organisation set. */
    void remove() {
        failure.set(null);
        remembered.choose(now -> now.withOrganisation(Organisation.NONE));
    }
}
