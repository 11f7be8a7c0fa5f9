/**
 * What can still be read in a damaged diary, saved into a new one. What finds its rows is in {@code vault} and {@code
 * ledger}.
 */
@NullMarked
package org.daybook.session.salvage;

import org.jspecify.annotations.NullMarked;
