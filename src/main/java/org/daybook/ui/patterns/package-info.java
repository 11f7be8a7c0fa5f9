/** What the records show when they are counted, and what is not written down yet. */
@NullMarked
package org.daybook.ui.patterns;

import org.jspecify.annotations.NullMarked;
