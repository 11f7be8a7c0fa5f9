/** Classes that break the rules of the architecture, to show that its test can fail. */
@NullMarked
package org.daybook.architecture.bad;

import org.jspecify.annotations.NullMarked;
