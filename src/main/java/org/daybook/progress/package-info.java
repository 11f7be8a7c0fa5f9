/** How long work reports its progress and asks whether it has been cancelled. How that is shown is not decided here. */
@NullMarked
package org.daybook.progress;

import org.jspecify.annotations.NullMarked;
