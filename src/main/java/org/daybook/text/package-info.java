/** Words, dates, sizes and file names for people. */
@NullMarked
package org.daybook.text;

import org.jspecify.annotations.NullMarked;
