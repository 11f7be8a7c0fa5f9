/** An invented, true-to-life case, recorded through the real ledger under a scripted clock. */
@NullMarked
package org.daybook.sample;

import org.jspecify.annotations.NullMarked;
