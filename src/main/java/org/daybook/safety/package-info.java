/**
 * The rules by which the diary locks itself and hides, and the advice on a passphrase. They need no toolkit; {@code
 * ui.shell} carries them out.
 */
@NullMarked
package org.daybook.safety;

import org.jspecify.annotations.NullMarked;
