package org.daybook.ui.portfolio;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableSet;
import org.daybook.exhibit.Exhibit;
import org.daybook.portfolio.ClueSearch;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.redaction.Clue;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.Id;
import org.daybook.session.Session;
import org.daybook.ui.portfolio.options.PortfolioOptions;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The clues in a portfolio that may still reveal where the user is, and those she redacts or leaves out. JavaFX
 * thread; the search runs in the background.
 */
final class CluesModel {
    private final Session session;
    private final PortfolioWriter writer;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final PortfolioOptions options;
    private final ReadOnlyObjectWrapper<List<Clue>> clues = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);

    CluesModel(
            Session session,
            PortfolioWriter writer,
            BackgroundTasks tasks,
            ErrorPresenter errors,
            PortfolioOptions options) {
        this.session = session;
        this.writer = writer;
        this.tasks = tasks;
        this.errors = errors;
        this.options = options;
    }

    /** The clues found, by kind. */
    ReadOnlyObjectProperty<List<Clue>> cluesProperty() {
        return clues.getReadOnlyProperty();
    }

    /** Whether the search is finished. */
    ReadOnlyBooleanProperty seenProperty() {
        return seen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The words to redact. */
    ObservableSet<String> masked() {
        return options.discretion().masked();
    }

    ObservableSet<Id<Exhibit>> leftOut() {
        return options.exhibits().leftOut();
    }

    /** Searches again, also among words already redacted, so that redactions can be undone. */
    void begin() {
        seen.set(false);
        failure.set(null);
        clues.set(List.of());
        PortfolioRequest whole = whole();
        tasks.of(() -> session.call(open -> open.portfolios().clueSearch(whole)))
                .onSuccess(this::search)
                .onFailure(errors, failure::set)
                .start();
    }

    /** What is searched, with pictures as small as in the preview, so that the numbers of its pages are the same. */
    PortfolioRequest whole() {
        PortfolioRequest wanted = options.toRequest();
        return PortfolioPreviewModel.small(wanted.with(wanted.discretion().masking(Set.of()))
                .with(wanted.exhibits().without(Set.of())));
    }

    private void search(ClueSearch search) {
        tasks.run(() -> search.findOnPages(writer))
                .onSuccess(this::show)
                .onFailure(errors, failure::set)
                .start();
    }

    /** Adds words of the user's own to redact. */
    void mask(String words) {
        if (!words.isBlank()) {
            masked().add(words.strip());
        }
    }

    private void show(List<Clue> found) {
        clues.set(found);
        seen.set(true);
    }
}
