/** The rules by which the diary locks itself and hides, and the advice on a passphrase, without any toolkit. */
@NullMarked
package org.daybook.safety;

import org.jspecify.annotations.NullMarked;
