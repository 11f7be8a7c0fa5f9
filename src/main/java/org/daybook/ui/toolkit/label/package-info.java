/**
 * Labels, buttons, hints and icons, and the direction in which their words run. Controls in which something is chosen
 * or typed are in {@code ui.control}.
 */
@NullMarked
package org.daybook.ui.toolkit.label;

import org.jspecify.annotations.NullMarked;
