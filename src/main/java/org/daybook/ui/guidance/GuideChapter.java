package org.daybook.ui.guidance;

import java.util.List;

/**
 * A chapter of the user guide.
 *
 * @param title its name
 * @param passages what is to be read
 */
record GuideChapter(String title, List<Passage> passages) {
    GuideChapter {
        passages = List.copyOf(passages);
    }
}
