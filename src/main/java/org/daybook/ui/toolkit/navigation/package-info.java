/**
 * Where one can go in the window: destinations, the screen that stands at each, where a draft is continued, and the
 * keys that lead there. Which screen belongs to which destination is decided in {@code ui.shell} and by the wiring.
 */
@NullMarked
package org.daybook.ui.toolkit.navigation;

import org.jspecify.annotations.NullMarked;
