/**
 * Plays recordings within other screens: sound and moving pictures, and the transcript that belongs to them. The page
 * of an exhibit around it is in {@code ui.exhibits}.
 */
@NullMarked
package org.daybook.ui.player;

import org.jspecify.annotations.NullMarked;
