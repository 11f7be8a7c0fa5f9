/** The exhibits: added, seen, described, checked, copied out, erased. */
@NullMarked
package org.daybook.ui.exhibits;

import org.jspecify.annotations.NullMarked;
