/**
 * What becomes of a diary when its program is killed or its disk refuses, is full or loses what was not forced. What it
 * does on a disk that works is tested in {@code session}.
 */
@NullMarked
package org.daybook.session.disk;

import org.jspecify.annotations.NullMarked;
