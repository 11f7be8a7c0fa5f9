/**
 * How far long work is and how long it still takes, as a screen shows it, and stopping it. The work itself is in
 * {@code job} or below.
 */
@NullMarked
package org.daybook.ui.toolkit.progress;

import org.jspecify.annotations.NullMarked;
