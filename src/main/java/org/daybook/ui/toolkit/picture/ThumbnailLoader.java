package org.daybook.ui.toolkit.picture;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.jspecify.annotations.Nullable;

/**
 * Fetches thumbnails one after another, in the order of the requests, and caches some while the screen is shown. A
 * request that nobody waits for any more, such as one that was scrolled away, is not begun. JavaFX thread; drop it
 * with the screen, which overwrites the pictures.
 *
 * @param <T> what is pictured
 */
public final class ThumbnailLoader<T> {
    /** How long one may take before the next gets its turn, the start of a decoder included. */
    static final Duration LONGEST = Duration.ofSeconds(10);
    /** The same for a picture that nobody waits for any more. */
    static final Duration LONGEST_UNWANTED = Duration.ofSeconds(2);

    private static final int KEPT = 120;

    private final BackgroundTasks tasks;
    private final Function<T, ?> key;
    private final ThumbnailSource<T> source;
    private final LongSupplier nanos;
    private final Deque<Request<T>> waiting = new ArrayDeque<>();
    private final SequencedMap<Object, Optional<WipeableThumbnail>> kept = new LinkedHashMap<>(KEPT, 1, true);
    private @Nullable Request<T> current;
    private boolean dropped;

    /** The source of thumbnails. */
    @FunctionalInterface
    public interface ThumbnailSource<T> {
        /**
         * Makes a thumbnail. Blocking; called on a worker thread.
         *
         * @param unwanted polled, on any thread; true stops the work
         * @return empty if it cannot be shown
         * @throws RejectedExecutionException if no more can be made, since the diary was locked
         */
        Optional<WipeableThumbnail> load(T of, BooleanSupplier unwanted);
    }

    private static final class Request<T> {
        private final T of;
        private final Consumer<Optional<WipeableThumbnail>> taker;
        private volatile boolean cancelled;

        private Request(T of, Consumer<Optional<WipeableThumbnail>> taker) {
            this.of = of;
            this.taker = taker;
        }
    }

    /** @param key gives the key under which a picture is cached */
    public ThumbnailLoader(BackgroundTasks tasks, Function<T, ?> key, ThumbnailSource<T> source) {
        this(tasks, key, source, System::nanoTime);
    }

    public ThumbnailLoader(BackgroundTasks tasks, Function<T, ?> key, ThumbnailSource<T> source, LongSupplier nanos) {
        this.tasks = tasks;
        this.key = key;
        this.source = source;
        this.nanos = nanos;
    }

    /**
     * Fetches a thumbnail.
     *
     * @param taker given the picture, at once or later, empty if there is none; never called after {@link #drop} or
     * once cancelled
     * @return cancels the request
     */
    Runnable fetch(T of, Consumer<Optional<WipeableThumbnail>> taker) {
        if (dropped) {
            return () -> {};
        }
        Optional<WipeableThumbnail> known = kept.get(key.apply(of));
        if (known != null) {
            taker.accept(known);
            return () -> {};
        }
        Request<T> request = new Request<>(of, taker);
        waiting.add(request);
        next();
        return () -> {
            request.cancelled = true;
            waiting.remove(request);
        };
    }

    /** Releases all pictures. */
    public void drop() {
        dropped = true;
        waiting.clear();
        if (current != null) {
            current.cancelled = true;
        }
        kept.values().forEach(picture -> picture.ifPresent(WipeableThumbnail::wipe));
        kept.clear();
    }

    private void next() {
        Request<T> request = current == null ? waiting.poll() : null;
        if (request == null) {
            return;
        }
        current = request;
        tasks.run(() -> load(request))
                .onSuccess(picture -> arrived(request, picture))
                .onFailure(RejectedExecutionException.class, _ -> drop())
                .onUnforeseen(() -> arrived(request, Optional.empty()))
                .start();
    }

    private Optional<WipeableThumbnail> load(Request<T> request) {
        long began = nanos.getAsLong();
        return source.load(request.of, () -> {
            Duration longest = request.cancelled ? LONGEST_UNWANTED : LONGEST;
            return nanos.getAsLong() - began > longest.toNanos();
        });
    }

    private void arrived(Request<T> request, Optional<WipeableThumbnail> picture) {
        current = null;
        if (dropped) {
            picture.ifPresent(WipeableThumbnail::wipe);
            return;
        }
        // A picture that was abandoned because nobody waited for it may be fetched again.
        if (picture.isPresent() || !request.cancelled) {
            keep(key.apply(request.of), picture);
        }
        if (!request.cancelled) {
            request.taker.accept(picture);
        }
        next();
    }

    private void keep(Object of, Optional<WipeableThumbnail> picture) {
        kept.put(of, picture);
        if (kept.size() > KEPT) {
            // It may still be shown somewhere, so it is released but not overwritten.
            kept.pollFirstEntry();
        }
    }
}
