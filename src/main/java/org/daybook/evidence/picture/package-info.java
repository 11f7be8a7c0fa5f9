/**
 * Pictures of strangers, decoded within limits that are checked before memory is taken.
 * It runs in the decoding process alone; who asks for a picture goes through {@code decoder}.
 */
@NullMarked
package org.daybook.evidence.picture;

import org.jspecify.annotations.NullMarked;
