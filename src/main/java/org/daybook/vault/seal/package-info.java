/**
 * The keys of a diary and how its rows and files are sealed under them, each bound to its place. It knows no file and
 * no database: who has the keys, and where what is sealed is kept, is in {@code vault}.
 */
@NullMarked
package org.daybook.vault.seal;

import org.jspecify.annotations.NullMarked;
