/** How long work says how far it has come and asks whether it is still wanted. How that is shown is not known here. */
@NullMarked
package org.daybook.progress;

import org.jspecify.annotations.NullMarked;
