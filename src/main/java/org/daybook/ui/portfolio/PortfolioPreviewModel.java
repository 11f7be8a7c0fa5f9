package org.daybook.ui.portfolio;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.pdf.render.PageBookmark;
import org.daybook.portfolio.PortfolioTask;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.session.Session;
import org.daybook.ui.portfolio.RenderedPortfolio.PortfolioPage;
import org.daybook.ui.toolkit.progress.ThrottledProgress;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The preview of a portfolio, page by page, before anything is written: made in memory, unsigned, with small
 * pictures, and zeroed when the user leaves. JavaFX thread; the work runs in the background.
 */
final class PortfolioPreviewModel {
    private final Session session;
    private final PortfolioWriter writer;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final ReadOnlyObjectWrapper<@Nullable PortfolioPage> seen = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyIntegerWrapper pages = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private final ObservableList<PageBookmark> marks = FXCollections.observableArrayList();
    private final AtomicInteger wanted = new AtomicInteger();
    private AtomicBoolean cancelled = new AtomicBoolean();
    private @Nullable RenderedPortfolio open;
    private int first = 1;

    PortfolioPreviewModel(Session session, PortfolioWriter writer, BackgroundTasks tasks, ErrorPresenter errors) {
        this.session = session;
        this.writer = writer;
        this.tasks = tasks;
        this.errors = errors;
    }

    /** The page shown; null while there is none. This model owns its pixels. */
    ReadOnlyObjectProperty<@Nullable PortfolioPage> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** The number of pages; 0 while it is being made. */
    ReadOnlyIntegerProperty pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /** The progress of making it, from 0 to 1, or negative while it is not known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The outline: the sections and the entries below them. */
    ObservableList<PageBookmark> marks() {
        return marks;
    }

    /** The same with small pictures. */
    static PortfolioRequest small(PortfolioRequest request) {
        return request.exhibits().plates() == Plates.FULL
                ? request.with(request.exhibits().with(Plates.SMALLER))
                : request;
    }

    /** Makes it again and shows a page, counted from 1. */
    void begin(PortfolioRequest request, int page) {
        drop();
        first = page;
        AtomicBoolean stop = cancelled;
        PortfolioRequest small = small(request);
        tasks.of(() -> session.call(open -> open.portfolios().collect(small)))
                .onSuccess(content -> make(content, stop))
                .onFailure(errors, problem -> failed(stop, problem))
                .start();
    }

    /** Shows a page, counted from 1; ignored if there is no such page. */
    void turnTo(int page) {
        RenderedPortfolio shown = open;
        if (shown == null || page < 1 || page > shown.pages()) {
            return;
        }
        AtomicBoolean stop = cancelled;
        wanted.set(page);
        tasks.run(() -> wanted.get() == page ? List.of(shown.page(page)) : List.<PortfolioPage>of())
                .onSuccess(drawn -> drawn.forEach(one -> arrived(stop, one)))
                .onFailure(errors, problem -> failed(stop, problem))
                .onFailure(IOException.class, _ -> {})
                .start();
    }

    /** Turns pages forward, or back if negative. */
    void turnBy(int pagesOn) {
        turnTo(Math.clamp((long) wanted.get() + pagesOn, 1, Math.max(1, pages.get())));
    }

    /** The number of the page that is shown or being rendered. */
    int wanted() {
        return wanted.get();
    }

    /** Stops the work, and zeroes what is shown. */
    void drop() {
        cancelled.set(true);
        cancelled = new AtomicBoolean();
        failure.set(null);
        progress.set(-1);
        pages.set(0);
        marks.clear();
        wanted.set(0);
        show(null);
        RenderedPortfolio shown = open;
        open = null;
        if (shown != null) {
            tasks.close(shown);
        }
    }

    private void make(PortfolioContent content, AtomicBoolean stop) {
        Progress told = new ThrottledProgress(stop, tasks, progress::set, _ -> {});
        Progress writing = new PortfolioTask(0, PortfolioTask.of(content).writing()).writing(told);
        tasks.run(() -> new RenderedPortfolio(
                        writer.inMemory(content, null, writing),
                        pdf -> session.files().portfolio(pdf, stop::get)))
                .onSuccess(made -> opened(made, stop))
                .onFailure(errors, problem -> failed(stop, problem))
                .start();
    }

    private void opened(RenderedPortfolio made, AtomicBoolean stop) {
        if (stop.get()) {
            tasks.close(made);
            return;
        }
        open = made;
        marks.setAll(made.marks());
        pages.set(made.pages());
        turnTo(first);
    }

    private void arrived(AtomicBoolean stop, PortfolioPage drawn) {
        if (stop.get() || drawn.number() != wanted.get()) {
            Arrays.fill(drawn.pixels().pixels(), 0);
        } else {
            show(drawn);
        }
    }

    private void show(@Nullable PortfolioPage next) {
        PortfolioPage before = seen.get();
        seen.set(next);
        if (before != null) {
            Arrays.fill(before.pixels().pixels(), 0);
        }
    }

    private void failed(AtomicBoolean stop, Problem problem) {
        if (!stop.get()) {
            failure.set(problem);
        }
    }
}
