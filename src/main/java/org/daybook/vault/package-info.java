/**
 * The encrypted file: creating, unlocking, who can open it, and its sealed rows. It does not know what the rows mean;
 * that is in {@code ledger}.
 */
@NullMarked
package org.daybook.vault;

import org.jspecify.annotations.NullMarked;
