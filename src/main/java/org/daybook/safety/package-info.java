/** The rules by which the diary locks itself and hides, without any toolkit. */
@NullMarked
package org.daybook.safety;

import org.jspecify.annotations.NullMarked;
