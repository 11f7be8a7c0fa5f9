/**
 * The pages of the encrypted file and the rows on them, read below the database, which would refuse a damaged one or
 * trust a foreign journal; and those put right that are kept twice. It knows no key; what a row opens to is in {@code vault}.
 */
@NullMarked
package org.daybook.vault.page;

import org.jspecify.annotations.NullMarked;
