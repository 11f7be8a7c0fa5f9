/** An invented, realistic case, recorded through the real ledger with a scripted clock. */
@NullMarked
package org.daybook.sample;

import org.jspecify.annotations.NullMarked;
