package org.daybook.ui.toolkit.progress;

import java.time.Clock;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.ui.toolkit.task.Timer;
import org.jspecify.annotations.Nullable;

/** Polls the progress of work on several files four times a second. JavaFX thread. */
public final class WorkMeter {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final long MILLIS_A_SECOND = 1000;

    private final Timer timer;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable WorkStatus> status = new ReadOnlyObjectWrapper<>(null);
    private ProgressWatch watch = new ProgressWatch();
    private String name = "";
    private int index;
    private int count;
    private long before;
    private long total;
    private long began;
    private @Nullable Runnable cancel;

    public WorkMeter(Timer timer, Clock clock) {
        this.timer = timer;
        this.clock = clock;
    }

    /** The progress; null while no work is running. */
    public ReadOnlyObjectProperty<@Nullable WorkStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Starts measuring. */
    public void begin() {
        index = 0;
        count = 0;
        before = 0;
        total = 0;
        began = clock.millis();
    }

    /** Adds files and bytes to the total. */
    public void more(int files, long bytes) {
        count += files;
        total += bytes;
    }

    /**
     * Starts the next file.
     *
     * @return the watch to which the work on it reports
     */
    public ProgressWatch next(String fileName) {
        name = fileName;
        index++;
        watch = new ProgressWatch();
        look();
        return watch;
    }

    /** Starts measuring a single piece of work that reports its own total. */
    public ProgressWatch one() {
        begin();
        more(1, 0);
        return next("");
    }

    /** Counts a file as finished, whatever the outcome. */
    public void completeFile(long bytes) {
        before += bytes;
        watch = new ProgressWatch();
    }

    /** Stops the work on the current file. */
    public void stop() {
        watch.stop();
    }

    /** Ends measuring and forgets the files. */
    public void end() {
        if (cancel != null) {
            cancel.run();
            cancel = null;
        }
        name = "";
        status.set(null);
    }

    private void look() {
        if (cancel != null) {
            cancel.run();
        }
        long done = before + watch.done();
        long millis = clock.millis() - began;
        long speed = millis < MILLIS_A_SECOND ? 0 : done * MILLIS_A_SECOND / millis;
        status.set(new WorkStatus(name, index, count, done, Math.max(total, before + watch.total()), speed));
        cancel = timer.after(PAUSE, this::look);
    }
}
