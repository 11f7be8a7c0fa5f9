package org.daybook.ui;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.daybook.Damage;
import org.daybook.colleague.OwnKey;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.OwnKeySample;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitAddingModel;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.Timer;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * What a model works with, over a real diary and without a toolkit: outcomes wait in a queue until the test lets them
 * be told, and time passes when the test says so.
 */
public final class Desk implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Runnable> outcomes = new LinkedBlockingQueue<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Throwable> bugs = new ArrayList<>();
    private final List<Destination> gone = new ArrayList<>();
    private final Messages messages = new Messages(Locale.UK);
    private final Diary diary;
    private Session session;
    private @Nullable ExhibitAddingModel adding;

    public Desk(Path folder) throws VaultFailure {
        this(new Diary(folder), Diary::create);
    }

    private Desk(Diary diary, VaultCreation creation) throws VaultFailure {
        this.diary = diary;
        this.session = creation.make(diary);
    }

    /** With a diary that has keys of its own, for what must tell two diaries apart. */
    public static Desk withOwnKeys(Path folder) throws VaultFailure {
        return new Desk(new Diary(folder), Diary::createWithOwnKeys);
    }

    private interface VaultCreation {
        Session make(Diary diary) throws VaultFailure;
    }

    public Session session() {
        return session;
    }

    /** Closes the diary and unlocks it again, as after hiding. */
    public void reopen() throws VaultFailure {
        session.close();
        session = diary.unlock();
        adding = null;
    }

    /** The same, but a colleague who has access opens it with their own key in between. */
    public void reopenAfter(OwnKey colleague) throws Exception {
        session.close();
        Diary.diaries()
                .unlock(diary.file(), OwnKeySample.toldOf(colleague, diary.file()))
                .close();
        session = diary.unlock();
        adding = null;
    }

    /** The same, but somebody overwrites what is kept of large files. */
    public void reopenWithBrokenFiles() throws VaultFailure, SQLException {
        session.close();
        Damage.breakFiles(diary.file());
        session = diary.unlock();
        adding = null;
    }

    /** The same, but somebody takes an entry's text away in between: the diary opens for looking only. */
    public void reopenDamaged(long seq) throws VaultFailure, SQLException {
        session.close();
        Damage.takeBody(diary.file(), seq);
        session = diary.unlock();
        adding = null;
    }

    /** The same, but somebody changes the file that was sealed last. */
    public void reopenWithSpoiledFile() throws VaultFailure, SQLException {
        session.close();
        Damage.spoilLastFile(diary.file());
        session = diary.unlock();
    }

    public Messages messages() {
        return messages;
    }

    public BackgroundTasks tasks() {
        return new BackgroundTasks(Runnable::run, outcomes::add, bugs::add);
    }

    public ErrorPresenter errors() {
        return new ErrorPresenter(messages);
    }

    /** What a screen of the open diary works with. */
    public DiaryContext context() {
        return Contexts.diary(session, Contexts.window(messages, tasks(), timer(), Diary.CLOCK), this::go);
    }

    /** The same with work on threads of its own, for what waits for other work, as moving pictures do. */
    public DiaryContext contextWithThreads() {
        BackgroundTasks threads = new BackgroundTasks(Thread::startVirtualThread, outcomes::add, bugs::add);
        return Contexts.diary(session, Contexts.window(messages, threads, timer(), Diary.CLOCK), this::go);
    }

    /** What takes files in, the same each time until the diary is opened again. */
    public ExhibitAddingModel adding() {
        if (adding == null) {
            adding = Contexts.adding(context());
        }
        return adding;
    }

    public Timer timer() {
        return (Duration _, Runnable task) -> {
            waiting.add(task);
            return () -> waiting.remove(task);
        };
    }

    /** All that was to happen later happens. */
    public void passTime() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    public void go(Destination destination) {
        gone.add(destination);
    }

    /** Where the screen led, in order. */
    public List<Destination> gone() {
        return gone;
    }

    /** Tells outcomes until {@code reached}. */
    public void until(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            Runnable outcome = outcomes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!bugs.isEmpty()) {
                throw new AssertionError("a failure that nobody took", bugs.getFirst());
            }
            if (outcome == null) {
                throw new AssertionError("nothing more is to be told");
            }
            outcome.run();
        }
    }

    /** Tells outcomes until {@code reached}, and gives the failures that nobody took. */
    public List<Throwable> bugsUntil(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            Runnable outcome = outcomes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (outcome == null) {
                throw new AssertionError("nothing more is to be told");
            }
            outcome.run();
        }
        List<Throwable> found = List.copyOf(bugs);
        bugs.clear();
        return found;
    }

    /** Tells all outcomes that are there. */
    public void tellAll() {
        for (Runnable outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
            outcome.run();
        }
    }

    /** Does {@code work} on the vault thread and waits. */
    public <T> T on(Callable<T> work) throws Exception {
        return new OnThread(session).run(work);
    }

    @Override
    public void close() {
        session.close();
    }
}
