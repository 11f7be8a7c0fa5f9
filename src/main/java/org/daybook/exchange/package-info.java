/** Export from one diary to another, or to other programs, and import. */
@NullMarked
package org.daybook.exchange;

import org.jspecify.annotations.NullMarked;
