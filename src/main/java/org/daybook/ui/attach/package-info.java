/**
 * Adding a photo, recording or document to what is being written, and showing what was added. The page of an exhibit
 * itself is in {@code ui.exhibits}.
 */
@NullMarked
package org.daybook.ui.attach;

import org.jspecify.annotations.NullMarked;
