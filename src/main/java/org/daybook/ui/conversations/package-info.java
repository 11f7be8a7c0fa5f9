/** Imported conversations: their list, reading one, and importing more. The formats are in {@code importing}. */
@NullMarked
package org.daybook.ui.conversations;

import org.jspecify.annotations.NullMarked;
