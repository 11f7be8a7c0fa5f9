/**
 * Records of a case other than incidents and exhibits: who did it, orders, contact with agencies, steps taken, costs.
 * Each kind is described once, as a list of fields; form, codec, search, sheet and export follow the description.
 */
@NullMarked
package org.daybook.caserecord;

import org.jspecify.annotations.NullMarked;
