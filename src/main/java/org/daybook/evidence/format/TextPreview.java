package org.daybook.evidence.format;

/**
 * The beginning of a text, made safe to show.
 *
 * @param text with line feeds between lines; invisible controls made visible
 * @param more whether the file goes on after it
 * @param changed whether anything in it was made visible or dropped
 */
public record TextPreview(String text, boolean more, boolean changed) {}
