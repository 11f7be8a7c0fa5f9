package org.daybook.document;

import org.daybook.evidence.format.TextPreview;

/**
 * The text of a document, made safe to show.
 *
 * @param text the beginning of it, or all
 * @param isTable whether it is mostly tables, whose columns stand under each other in a typeface of one width
 * @param isWhole whether all of it up to its end could be read; otherwise the document is damaged
 */
public record DocumentText(TextPreview text, boolean isTable, boolean isWhole) {}
