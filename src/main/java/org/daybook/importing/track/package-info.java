/** Tracks of places with their times, as watches, phones and apps write them. */
@NullMarked
package org.daybook.importing.track;

import org.jspecify.annotations.NullMarked;
