/** Reads recordings: their sound in pieces, and single frames of their moving pictures. */
@NullMarked
package org.daybook.evidence.recording;

import org.jspecify.annotations.NullMarked;
