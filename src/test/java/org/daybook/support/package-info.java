@NullMarked
package org.daybook.support;

import org.jspecify.annotations.NullMarked;
