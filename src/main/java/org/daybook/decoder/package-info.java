/** Strangers' files are decoded here: in a process of its own that holds no key, and can be killed. */
@NullMarked
package org.daybook.decoder;

import org.jspecify.annotations.NullMarked;
