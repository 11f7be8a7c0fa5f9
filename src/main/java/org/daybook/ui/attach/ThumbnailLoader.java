package org.daybook.ui.attach;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.Id;
import org.daybook.session.Session;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.vault.VaultFailure;

/**
 * Fetches the small pictures of exhibits one after the other, the last asked for first, and keeps some while the screen
 * is shown. JavaFX thread; drop it with the screen.
 */
public final class ThumbnailLoader {
    private static final int KEPT = 120;
    private static final int SIDE = 160;

    private final Session session;
    private final BackgroundTasks tasks;
    private final Deque<LoadRequest> options = new ArrayDeque<>();
    private final AtomicBoolean dropped = new AtomicBoolean();
    private final Map<Id<Exhibit>, Optional<Image>> kept = new LinkedHashMap<>(KEPT, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Id<Exhibit>, Optional<Image>> eldest) {
            return size() > KEPT;
        }
    };
    private boolean fetching;

    private record LoadRequest(ExhibitHistory exhibit, Consumer<Optional<Image>> taker) {}

    public ThumbnailLoader(Session session, BackgroundTasks tasks) {
        this.session = session;
        this.tasks = tasks;
    }

    /**
     * Fetches one.
     *
     * @param taker given it at once or later, empty if there is none; never after {@link #drop}
     */
    void fetch(ExhibitHistory exhibit, Consumer<Optional<Image>> taker) {
        Optional<Image> known = kept.get(exhibit.id());
        if (known != null) {
            taker.accept(known);
            return;
        }
        options.push(new LoadRequest(exhibit, taker));
        next();
    }

    /** Lets all pictures go. */
    public void drop() {
        dropped.set(true);
        options.clear();
        kept.clear();
    }

    private void next() {
        LoadRequest request = fetching || dropped.get() ? null : options.poll();
        if (request == null) {
            return;
        }
        fetching = true;
        tasks.run(() -> session.files()
                        .thumbnail(request.exhibit, dropped::get)
                        .map(jpeg -> new Image(new ByteArrayInputStream(jpeg), SIDE, SIDE, true, true)))
                .onSuccess(image -> arrived(request, image))
                .onFailure(EvidenceFailure.class, _ -> arrived(request, Optional.empty()))
                .onFailure(VaultFailure.class, _ -> arrived(request, Optional.empty()))
                .onFailure(RejectedExecutionException.class, _ -> drop())
                .onUnforeseen(() -> arrived(request, Optional.empty()))
                .start();
    }

    private void arrived(LoadRequest request, Optional<Image> image) {
        fetching = false;
        if (dropped.get()) {
            return;
        }
        kept.put(request.exhibit.id(), image);
        request.taker.accept(image);
        next();
    }
}
