/**
 * What is done with sound that was decoded: it is measured, stretched, raised, covered, played and written to a file.
 * It is decoded in {@code evidence.recording}.
 */
@NullMarked
package org.daybook.sound;

import org.jspecify.annotations.NullMarked;
