/**
 * Decodes untrusted pictures within limits that are checked before memory is allocated. It runs in the decoding
 * process only; other code asks for a picture through {@code decoder}.
 */
@NullMarked
package org.daybook.evidence.picture;

import org.jspecify.annotations.NullMarked;
