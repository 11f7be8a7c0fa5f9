/** Numbers to call and what this program is, to be read before and after unlocking. */
@NullMarked
package org.daybook.ui.guidance;

import org.jspecify.annotations.NullMarked;
