/**
 * When and how the diary hides, how the window looks, the passphrase and the recovery code. Who else can open the
 * diary is in {@code ui.colleague}.
 */
@NullMarked
package org.daybook.ui.settings;

import org.jspecify.annotations.NullMarked;
