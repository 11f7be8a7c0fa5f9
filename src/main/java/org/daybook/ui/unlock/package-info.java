/**
 * From the first warning to an open diary: making one, unlocking one, the recovery code, and what to do with a damaged
 * one. What comes after it is in {@code ui.shell}.
 */
@NullMarked
package org.daybook.ui.unlock;

import org.jspecify.annotations.NullMarked;
