/**
 * People, orders, contact with agencies and all else in the case file, as chapters of the printed portfolio.
 * Incidents and exhibits are printed by {@code portfolio.pdf}.
 */
@NullMarked
package org.daybook.portfolio.pdf.caserecord;

import org.jspecify.annotations.NullMarked;
