/** The file: create, unlock, change the passphrase, and the sealed rows in it. */
@NullMarked
package org.daybook.vault;

import org.jspecify.annotations.NullMarked;
