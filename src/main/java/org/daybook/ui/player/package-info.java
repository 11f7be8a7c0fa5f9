/** Plays recordings in a screen: sound and moving pictures, and the transcript that belongs to them. */
@NullMarked
package org.daybook.ui.player;

import org.jspecify.annotations.NullMarked;
