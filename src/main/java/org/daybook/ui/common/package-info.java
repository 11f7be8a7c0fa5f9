/** What every screen needs: where to go, work in the background, words for failures, dialogs inside the window. */
@NullMarked
package org.daybook.ui.common;

import org.jspecify.annotations.NullMarked;
