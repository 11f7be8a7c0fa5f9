/**
 * The commands about who else can open a diary, and about the user’s own key. What a key is, and what it opens, is in
 * {@code colleague} and {@code vault}.
 */
@NullMarked
package org.daybook.cli.colleague;

import org.jspecify.annotations.NullMarked;
