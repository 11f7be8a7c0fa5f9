package org.daybook.campaign;

import org.daybook.pattern.ComparisonDay;

/**
 * The contacts before and after a request to stop or an order. Those of the day itself, or of any day that it may have
 * been, are in neither, since it is not known which came first.
 *
 * @param before all that are earlier
 * @param after all that are later
 */
public record ContactsBeforeAfter(
        ComparisonDay marker, ContactFigure before, ContactFigure onTheDay, ContactFigure after) {}
