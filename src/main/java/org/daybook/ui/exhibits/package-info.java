/**
 * The exhibits: added, seen, described, checked, copied out, erased. Adding one to what is being written is in {@code
 * ui.attach}.
 */
@NullMarked
package org.daybook.ui.exhibits;

import org.jspecify.annotations.NullMarked;
