/** From the first warning to an open diary: making one, unlocking one, and the recovery code. */
@NullMarked
package org.daybook.ui.unlock;

import org.jspecify.annotations.NullMarked;
