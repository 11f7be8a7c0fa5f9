/** Start-up and hand-written wiring, nothing else. */
@NullMarked
package org.daybook;

import org.jspecify.annotations.NullMarked;
