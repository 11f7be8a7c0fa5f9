@NullMarked
package org.daybook.sharing;

import org.jspecify.annotations.NullMarked;
