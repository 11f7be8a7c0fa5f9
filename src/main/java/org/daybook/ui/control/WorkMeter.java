package org.daybook.ui.control;

import java.time.Clock;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.ui.common.Timer;
import org.jspecify.annotations.Nullable;

/** Looks four times a second at how far work on several files has come. JavaFX thread. */
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

    /** How far it has come; null while nothing is done. */
    public ReadOnlyObjectProperty<@Nullable WorkStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Work begins. */
    public void begin() {
        index = 0;
        count = 0;
        before = 0;
        total = 0;
        began = clock.millis();
    }

    /** So much more is to be done. */
    public void more(int files, long bytes) {
        count += files;
        total += bytes;
    }

    /**
     * The next file.
     *
     * @return what the work on it tells of itself
     */
    public ProgressWatch next(String fileName) {
        name = fileName;
        index++;
        watch = new ProgressWatch();
        look();
        return watch;
    }

    /** Begins one piece of work that tells itself how much it is. */
    public ProgressWatch one() {
        begin();
        more(1, 0);
        return next("");
    }

    /** A file is done with, whatever came of it. */
    public void over(long bytes) {
        before += bytes;
        watch = new ProgressWatch();
    }

    /** Stops the work on the file that is being worked on. */
    public void stop() {
        watch.stop();
    }

    /** All is done; nothing of the files is kept. */
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
