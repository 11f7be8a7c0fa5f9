/**
 * Reads recordings: their sound in pieces, and single frames of their moving pictures. The reading is done in the
 * decoding process only; what is done with decoded sound is in {@code sound}.
 */
@NullMarked
package org.daybook.evidence.recording;

import org.jspecify.annotations.NullMarked;
