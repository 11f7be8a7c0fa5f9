/**
 * Work off the JavaFX thread or put off on it, timers, caches of the toolkit, and words for what failed. Nothing here
 * is seen; how far long work is, as a screen shows it, is in {@code ui.progress}.
 */
@NullMarked
package org.daybook.ui.toolkit.task;

import org.jspecify.annotations.NullMarked;
