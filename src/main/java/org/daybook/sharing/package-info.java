/**
 * What left the diary and on whose consent: the log of what was shared, and what is recorded of consent for a
 * recipient. Folded from the entries; nothing is stored a second time here, and nothing is written or printed.
 */
@NullMarked
package org.daybook.sharing;

import org.jspecify.annotations.NullMarked;
