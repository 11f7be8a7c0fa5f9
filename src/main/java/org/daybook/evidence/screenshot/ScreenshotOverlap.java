package org.daybook.evidence.screenshot;

/**
 * How the second of two screenshots continues the first.
 *
 * @param shift by how many rows its content stands higher than in the first
 * @param end the row of the second at which what is new in it begins; the first is used up to {@code end + shift}
 */
record ScreenshotOverlap(int shift, int end) {}
