/**
 * The pages of the encrypted file and the rows on them, read below the database, which would refuse a damaged one. It
 * knows no table and no key.
 */
@NullMarked
package org.daybook.vault.page;

import org.jspecify.annotations.NullMarked;
