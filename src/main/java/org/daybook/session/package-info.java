/** Everything that exists while a vault is open; closing it wipes the keys. */
@NullMarked
package org.daybook.session;

import org.jspecify.annotations.NullMarked;
