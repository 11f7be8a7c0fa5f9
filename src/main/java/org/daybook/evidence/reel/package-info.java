/** Screenshots of one conversation, joined where they overlap, row by row. */
@NullMarked
package org.daybook.evidence.reel;

import org.jspecify.annotations.NullMarked;
