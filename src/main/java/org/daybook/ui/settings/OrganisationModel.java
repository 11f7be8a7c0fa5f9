package org.daybook.ui.settings;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.organisation.Organisation;
import org.daybook.organisation.OrganisationFile;
import org.daybook.session.Session;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Chooses or removes what an organisation sets: sealed in the diary, and, if wished, in the plain settings of this
 * computer. Its values are kept, not the place of its file. JavaFX thread.
 */
public final class OrganisationModel {
    private final Session session;
    private final RememberedSettings remembered;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    final ReadOnlyObjectWrapper<Organisation> inDiary;
    /** Why the file chosen last cannot be used; null if it can. What was set before stays. */
    final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);

    public OrganisationModel(
            Session session, RememberedSettings remembered, BackgroundTasks tasks, ErrorPresenter errors) {
        this.session = session;
        this.inDiary = new ReadOnlyObjectWrapper<>(session.organisation());
        this.remembered = remembered;
        this.tasks = tasks;
        this.errors = errors;
    }

    /** Reads a settings file and seals in the diary what it says, if it can be used. */
    void choose(Path file) {
        failure.set(null);
        tasks.run(() -> OrganisationFile.read(file))
                .onSuccess(this::seal)
                .onFailure(errors, failure::set)
                .start();
    }

    /** Seals another in the diary; {@link Organisation#NONE} to remove what is there. */
    void seal(Organisation chosen) {
        failure.set(null);
        tasks.of(() -> session.setOrganisation(chosen))
                .onSuccess(inDiary::set)
                .onFailure(errors, failure::set)
                .start();
    }

    /** Remembers another on this computer; {@link Organisation#NONE} to forget what is there. */
    void remember(Organisation chosen) {
        remembered.choose(now -> now.withOrganisation(chosen));
    }
}
