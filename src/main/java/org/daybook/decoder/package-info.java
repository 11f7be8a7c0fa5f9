/** Decodes untrusted files in a separate process that holds no key and can be killed. */
@NullMarked
package org.daybook.decoder;

import org.jspecify.annotations.NullMarked;
