/**
 * JPEG files, segment by segment: whether one is whole, and a copy without its metadata.
 * Pixels are decoded in {@code evidence.picture}.
 */
@NullMarked
package org.daybook.evidence.jpeg;

import org.jspecify.annotations.NullMarked;
