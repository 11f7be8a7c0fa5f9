/**
 * What must not be read in a portfolio: addresses, numbers and names masked, and what remains that could give them
 * away. Every text that is printed or exported passes through here; what is chosen to be withheld is said in the
 * request.
 */
@NullMarked
package org.daybook.portfolio.redaction;

import org.jspecify.annotations.NullMarked;
