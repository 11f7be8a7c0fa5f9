/**
 * The encrypted file: creating, unlocking, who can open it, and its tables. It does not know what the rows mean, which
 * is in {@code ledger}; how they are sealed is in {@code vault.seal}, and the pages below the database in {@code
 * vault.page}.
 */
@NullMarked
package org.daybook.vault;

import org.jspecify.annotations.NullMarked;
