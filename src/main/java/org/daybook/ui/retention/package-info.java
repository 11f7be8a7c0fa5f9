/**
 * The review of how long a case is kept: the records of it, and what would be erased, in numbers. It erases nothing
 * itself.
 */
@NullMarked
package org.daybook.ui.retention;

import org.jspecify.annotations.NullMarked;
