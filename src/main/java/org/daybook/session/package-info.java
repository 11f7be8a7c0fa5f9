/** All that lives while a vault is open; closing it wipes. */
@NullMarked
package org.daybook.session;

import org.jspecify.annotations.NullMarked;
