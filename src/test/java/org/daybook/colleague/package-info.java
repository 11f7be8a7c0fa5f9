@NullMarked
package org.daybook.colleague;

import org.jspecify.annotations.NullMarked;
