/** All that can be recorded, its envelope, and the state of the case folded from it. */
@NullMarked
package org.daybook.casefile;

import org.jspecify.annotations.NullMarked;
