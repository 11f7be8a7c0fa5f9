/** What the case holds beside incidents and exhibits: an overview, all of a kind, one record, its form, erasing it. */
@NullMarked
package org.daybook.ui.particulars;

import org.jspecify.annotations.NullMarked;
