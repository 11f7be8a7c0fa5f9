package org.daybook.ui.control;

import org.daybook.facts.ThingId;

/**
 * A thing of the case, as another names it.
 *
 * @param id which
 * @param name in words
 */
public record Named(ThingId id, String name) {}
