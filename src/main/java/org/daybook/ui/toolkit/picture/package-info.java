/** Pictures on the screen, large and small, loaded as they come into view. They are decoded in {@code decoder}. */
@NullMarked
package org.daybook.ui.toolkit.picture;

import org.jspecify.annotations.NullMarked;
