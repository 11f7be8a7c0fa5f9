/**
 * Fields for a passphrase, a key file or a recovery code, and for choosing a new one. What is typed is held in memory
 * that can be wiped, never in a string.
 */
@NullMarked
package org.daybook.ui.toolkit.secret;

import org.jspecify.annotations.NullMarked;
