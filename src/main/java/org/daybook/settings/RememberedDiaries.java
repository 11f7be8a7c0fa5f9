package org.daybook.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The diaries whose places this computer keeps; none until that is chosen.
 *
 * @param remembered the one that is offered at the start; null for none
 * @param list those that are listed by reference
 */
public record RememberedDiaries(@Nullable Path remembered, DiaryList list) {
    /** The default: none. */
    public static final RememberedDiaries NONE = new RememberedDiaries(null, DiaryList.NONE);
}
