package org.daybook.ui.record;

import org.daybook.record.RecordId;

/**
 * An item of the case, as another names it.
 *
 * @param id which
 * @param name in words
 */
public record NamedItem(RecordId id, String name) {}
