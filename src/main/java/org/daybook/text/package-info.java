/** Words, dates, sizes and file names for people. Days that people type are read by {@code dates}. */
@NullMarked
package org.daybook.text;

import org.jspecify.annotations.NullMarked;
