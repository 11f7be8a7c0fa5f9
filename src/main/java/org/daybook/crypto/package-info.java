/** The only user of Tink, BouncyCastle and javax.crypto. It contains no cryptography of its own. */
@NullMarked
package org.daybook.crypto;

import org.jspecify.annotations.NullMarked;
