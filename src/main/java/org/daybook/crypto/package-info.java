/** The only user of Tink, BouncyCastle and javax.crypto. It invents no cryptography of its own. */
@NullMarked
package org.daybook.crypto;

import org.jspecify.annotations.NullMarked;
