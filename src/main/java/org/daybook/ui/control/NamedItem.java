package org.daybook.ui.control;

import org.daybook.facts.RecordId;

/**
 * A thing of the case, as another names it.
 *
 * @param id which
 * @param name in words
 */
public record NamedItem(RecordId id, String name) {}
