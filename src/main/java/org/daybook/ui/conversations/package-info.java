/** Imported conversations: their list, reading one, and importing more. */
@NullMarked
package org.daybook.ui.conversations;

import org.jspecify.annotations.NullMarked;
