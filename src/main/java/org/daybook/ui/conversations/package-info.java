/** Imported conversations: their list, reading one, and comparing two. Importing more is in {@code ui.importing}. */
@NullMarked
package org.daybook.ui.conversations;

import org.jspecify.annotations.NullMarked;
