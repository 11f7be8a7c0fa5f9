/** The encrypted file: creating, unlocking, changing the passphrase, and its sealed rows. */
@NullMarked
package org.daybook.vault;

import org.jspecify.annotations.NullMarked;
