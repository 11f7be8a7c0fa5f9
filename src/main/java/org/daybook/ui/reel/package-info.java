/**
 * Joining screenshots of one conversation into one long picture. Where they overlap is found by {@code evidence.reel}.
 */
@NullMarked
package org.daybook.ui.reel;

import org.jspecify.annotations.NullMarked;
