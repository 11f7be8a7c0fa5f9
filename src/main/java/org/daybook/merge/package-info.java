/** Two diaries of one case merged into a new one. */
@NullMarked
package org.daybook.merge;

import org.jspecify.annotations.NullMarked;
