/**
 * An invented, realistic case, recorded through the real ledger with a scripted clock. Nothing else in the program
 * knows of it but the command that makes it.
 */
@NullMarked
package org.daybook.sample;

import org.jspecify.annotations.NullMarked;
