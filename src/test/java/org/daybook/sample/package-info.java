@NullMarked
package org.daybook.sample;

import org.jspecify.annotations.NullMarked;
