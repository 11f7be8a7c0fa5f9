/** The pictures of the user guide, made from the invented case. */
@NullMarked
package org.daybook.guide;

import org.jspecify.annotations.NullMarked;
