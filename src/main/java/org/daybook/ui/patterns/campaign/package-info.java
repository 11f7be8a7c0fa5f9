/**
 * What one person did by all their numbers and accounts, on the screen, and saying whose each is. Counts of incidents
 * are in {@code ui.patterns}; the figures come from {@code campaign}.
 */
@NullMarked
package org.daybook.ui.patterns.campaign;

import org.jspecify.annotations.NullMarked;
