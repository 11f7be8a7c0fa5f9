/** What goes from one diary to another, or to other programs. */
@NullMarked
package org.daybook.exchange;

import org.jspecify.annotations.NullMarked;
