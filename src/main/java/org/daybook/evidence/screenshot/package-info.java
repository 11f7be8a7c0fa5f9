/** Screenshots of one conversation, joined where they overlap, row by row. It sees pixels and reads no words. */
@NullMarked
package org.daybook.evidence.screenshot;

import org.jspecify.annotations.NullMarked;
