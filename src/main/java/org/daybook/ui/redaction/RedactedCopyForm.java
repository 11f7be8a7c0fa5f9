package org.daybook.ui.redaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.job.RecordingCopyJob.Stretch;
import org.daybook.job.RedactedCopyJob.PageRedaction;
import org.daybook.job.RedactedCopyJob.RedactionBox;
import org.jspecify.annotations.Nullable;

/** The boxes of a redacted copy that is being made, with every step to be undone. JavaFX thread. */
final class RedactedCopyForm {
    private static final String PLACE = "place-";
    private static final String PAGE = "page-";
    private static final String WHAT = "what-";
    private static final String WHY = "why-";
    private static final String OVER = "over-";
    private static final String BEGIN = "begin-";
    private static final String END = "end-";
    private static final String KEEP_ORIGINAL = "keep-original";
    private static final int MOST_STEPS = 500;

    /** All boxes, in the order in which they were added. */
    final ObservableList<CoverBox> boxes = FXCollections.observableArrayList();
    /** Whether the original is to be left out of portfolios. */
    final BooleanProperty instead = new SimpleBooleanProperty(true);

    private final Deque<Map<CoverBox, CoverBoxBounds>> steps = new ArrayDeque<>();
    /** Whether there is a step to undo. */
    final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(false);

    private Runnable listener = () -> {};

    void onChange(Runnable runnable) {
        listener = runnable;
        instead.subscribe((_, _) -> listener.run());
    }

    /** Adds a box, with the reason of the one before it. */
    CoverBox add(int page, CoverBoxBounds place) {
        return add(new CoverBox(CoverBox.Over.PICTURE, page, place));
    }

    /** Adds what covers a stretch of a recording, which begins at a time. */
    CoverBox add(CoverBox.Over over, CoverBoxBounds place, String begin) {
        CoverBox box = new CoverBox(over, 0, place);
        box.begin.set(begin);
        return add(box);
    }

    private CoverBox add(CoverBox box) {
        remember();
        if (!boxes.isEmpty()) {
            box.why.set(boxes.getLast().why.get());
        }
        put(box);
        listener.run();
        return box;
    }

    /** Moves a box, or changes its size. */
    void place(CoverBox box, CoverBoxBounds place) {
        if (!place.equals(box.place.get())) {
            remember();
            box.place.set(place);
            listener.run();
        }
    }

    void remove(CoverBox box) {
        remember();
        boxes.remove(box);
        listener.run();
    }

    /** Takes back the last step. What was typed stays, also in a box that comes back. */
    void undo() {
        Map<CoverBox, CoverBoxBounds> before = steps.poll();
        if (before != null) {
            before.forEach((box, place) -> box.place.set(place));
            boxes.setAll(before.keySet());
            undoable.set(!steps.isEmpty());
            listener.run();
        }
    }

    /** The boxes of one page; 0 for a picture. */
    List<CoverBox> on(int page) {
        return boxes.stream().filter(box -> box.page == page).toList();
    }

    /** The boxes that are over a film at a time in microseconds. */
    List<CoverBox> at(long time) {
        return boxes.stream().filter(box -> box.isAt(time)).toList();
    }

    /** The first box that does not say what it covers, or why; empty if all do. */
    Optional<CoverBox> unexplained() {
        return boxes.stream().filter(box -> !box.isExplained()).findFirst();
    }

    /** The first whose times are not right; empty if all are. */
    Optional<CoverBox> untimed() {
        return boxes.stream().filter(box -> box.span().isEmpty()).findFirst();
    }

    /**
     * The first that would cover nothing, since it begins when the recording is over; empty if there is none.
     *
     * @param length in microseconds; 0 if it is not known
     */
    Optional<CoverBox> beyond(long length) {
        return length <= 0
                ? Optional.empty()
                : boxes.stream().filter(box -> box.beginsFrom(length)).findFirst();
    }

    /** What is to be covered of a recording. */
    List<Stretch> stretches() {
        return boxes.stream().flatMap(box -> box.stretch().stream()).toList();
    }

    /** The copies that are to be made, by their pages. */
    List<PageRedaction> wanted() {
        SortedMap<Integer, List<RedactionBox>> pages = new TreeMap<>();
        for (CoverBox box : boxes) {
            pages.computeIfAbsent(box.page, _ -> new ArrayList<>()).add(box.box());
        }
        return pages.entrySet().stream()
                .map(page -> new PageRedaction(page.getKey(), page.getValue()))
                .toList();
    }

    /** What is kept in a draft; empty if no box was drawn. */
    Optional<Map<String, String>> raw() {
        if (boxes.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> raw = new LinkedHashMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            CoverBox box = boxes.get(i);
            raw.put(PAGE + i, String.valueOf(box.page));
            raw.put(PLACE + i, box.place.get().written());
            raw.put(WHAT + i, box.what.get());
            raw.put(WHY + i, box.why.get());
            if (box.over != CoverBox.Over.PICTURE) {
                raw.put(OVER + i, box.over.name());
                raw.put(BEGIN + i, box.begin.get());
                raw.put(END + i, box.end.get());
            }
        }
        if (!instead.get()) {
            raw.put(KEEP_ORIGINAL, KEEP_ORIGINAL);
        }
        return Optional.of(raw);
    }

    /** Fills the form from a draft. */
    void resume(Map<String, String> raw) {
        instead.set(!raw.containsKey(KEEP_ORIGINAL));
        for (int i = 0; raw.containsKey(PLACE + i); i++) {
            String page = raw.getOrDefault(PAGE + i, "");
            Optional<CoverBoxBounds> place = CoverBoxBounds.read(raw.getOrDefault(PLACE + i, ""));
            if (place.isPresent() && page.matches("[0-9]{1,6}")) {
                CoverBox box = new CoverBox(over(raw.get(OVER + i)), Integer.parseInt(page), place.get());
                box.begin.set(raw.getOrDefault(BEGIN + i, ""));
                box.end.set(raw.getOrDefault(END + i, ""));
                box.what.set(raw.getOrDefault(WHAT + i, ""));
                box.why.set(raw.getOrDefault(WHY + i, ""));
                put(box);
            }
        }
    }

    private static CoverBox.Over over(@Nullable String kept) {
        return Stream.of(CoverBox.Over.values())
                .filter(one -> one.name().equals(kept))
                .findFirst()
                .orElse(CoverBox.Over.PICTURE);
    }

    private void put(CoverBox box) {
        Stream.of(box.what, box.why, box.begin, box.end).forEach(typed -> typed.subscribe((_, _) -> listener.run()));
        boxes.add(box);
    }

    private void remember() {
        Map<CoverBox, CoverBoxBounds> now = new LinkedHashMap<>();
        boxes.forEach(box -> now.put(box, box.place.get()));
        steps.push(now);
        if (steps.size() > MOST_STEPS) {
            steps.removeLast();
        }
        undoable.set(true);
    }
}
