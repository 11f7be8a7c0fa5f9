/**
 * Keys, sealing and hashing; with the packages within it the only user of Tink, BouncyCastle and {@code javax.crypto}.
 * It contains no cryptography of its own, and knows neither files nor diaries.
 */
@NullMarked
package org.daybook.crypto;

import org.jspecify.annotations.NullMarked;
