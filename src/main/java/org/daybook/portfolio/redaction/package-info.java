/**
 * What must not be readable in a portfolio: addresses, numbers and names are masked, and what may still give them
 * away is found. Every text that is printed or exported passes through here; the request says what is withheld.
 */
@NullMarked
package org.daybook.portfolio.redaction;

import org.jspecify.annotations.NullMarked;
