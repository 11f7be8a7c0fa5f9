/**
 * Signatures with a diary's own key and time stamps of others: made, requested and checked. What is signed is decided
 * in {@code ledger}, {@code pdf} and {@code portfolio.bundle}.
 */
@NullMarked
package org.daybook.crypto.signature;

import org.jspecify.annotations.NullMarked;
