/** Everything that can be recorded, its metadata, and the state of the case folded from it. */
@NullMarked
package org.daybook.casefile;

import org.jspecify.annotations.NullMarked;
