package org.daybook.ui.toolkit.label;

import java.lang.reflect.Field;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works around a failure of the toolkit on Linux with wrapped text in Arabic, Urdu and other shaped scripts.
 *
 * <p>JavaFX (25.0.4 and 26.0.2 alike) caches the text of each run while it lays a paragraph out. Where a line ends in
 * the middle of a run it splits the run, but shapes the first part with the text of the whole: its glyph positions
 * come out negative, the layout throws, and the page is not laid out again. The cache of the one object that does the
 * shaping is replaced by one that returns nothing, so that a split run is read again. Where the toolkit has no such
 * object, or hides it, nothing is done.
 */
public final class SplitTextRepair {
    private static final String OWNER = "com.sun.javafx.text.GlyphLayoutManager";

    private SplitTextRepair() {}

    /** Call once, on the JavaFX thread, before the first text is laid out. */
    public static void install() {
        try {
            Field shared = Class.forName(OWNER).getDeclaredField("REUSABLE_INSTANCE");
            shared.setAccessible(true);
            Object layout = shared.get(null);
            Field kept = layout.getClass().getDeclaredField("runUtf8");
            kept.setAccessible(true);
            kept.set(layout, new KeptByNoRun());
        } catch (ReflectiveOperationException | RuntimeException _) {
            // Another system or another version: there is nothing to repair, or no way to.
        }
    }

    /** Never returns a cached run, but lists all of them when the toolkit frees them. */
    private static final class KeptByNoRun extends AbstractMap<Object, Long> {
        private final List<Long> texts = new ArrayList<>();

        @Override
        public Long put(Object run, Long text) {
            texts.add(text);
            return text;
        }

        @Override
        public Collection<Long> values() {
            return texts;
        }

        @Override
        public void clear() {
            texts.clear();
        }

        @Override
        public Set<Map.Entry<Object, Long>> entrySet() {
            return Set.of();
        }
    }
}
