/**
 * Joining screenshots of one conversation into one long picture. Where they overlap is found by
 * {@code evidence.screenshot}.
 */
@NullMarked
package org.daybook.ui.screenshot;

import org.jspecify.annotations.NullMarked;
