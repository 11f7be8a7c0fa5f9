/**
 * Choosing a file or a folder inside the window, so that no system dialog remembers where she has been. What is done
 * with the file is decided by whoever asked for it.
 */
@NullMarked
package org.daybook.ui.toolkit.files;

import org.jspecify.annotations.NullMarked;
