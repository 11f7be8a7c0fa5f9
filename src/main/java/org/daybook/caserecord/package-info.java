/**
 * What a case holds beside incidents and exhibits: who did it, orders, contact with agencies, what was done, what it
 * cost. Each kind is described once, as a list of fields; form, codec, search, sheet and export follow the description.
 */
@NullMarked
package org.daybook.caserecord;

import org.jspecify.annotations.NullMarked;
