package org.daybook.ui.record;

import org.daybook.record.Id;

/**
 * An item of the case, as another names it.
 *
 * @param <T> what it is
 * @param name in words
 */
public record NamedItem<T>(Id<T> id, String name) {}
