/** The heading of the whole case, and the people named in the diary. */
@NullMarked
package org.daybook.ui.people;

import org.jspecify.annotations.NullMarked;
