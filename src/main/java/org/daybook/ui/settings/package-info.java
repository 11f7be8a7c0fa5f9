/** When and how the diary hides, and how the window looks. */
@NullMarked
package org.daybook.ui.settings;

import org.jspecify.annotations.NullMarked;
