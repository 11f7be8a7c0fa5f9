/**
 * Two diaries of one case merged into a new one, in an order that depends on their entries alone. Opening and creating
 * the files is left to {@code session}.
 */
@NullMarked
package org.daybook.merge;

import org.jspecify.annotations.NullMarked;
