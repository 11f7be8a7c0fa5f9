@NullMarked
package org.daybook.portfolio.bundle;

import org.jspecify.annotations.NullMarked;
