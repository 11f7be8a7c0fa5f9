/**
 * What every screen needs and is no control: where to go, work in the background, words for failures, dialogs inside
 * the window. Nothing here knows a particular screen.
 */
@NullMarked
package org.daybook.ui.common;

import org.jspecify.annotations.NullMarked;
