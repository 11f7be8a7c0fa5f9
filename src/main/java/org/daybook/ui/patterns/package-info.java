/**
 * What the records show when they are counted, and what is not written down yet. The counting is done by {@code
 * pattern} and {@code campaign}.
 */
@NullMarked
package org.daybook.ui.patterns;

import org.jspecify.annotations.NullMarked;
