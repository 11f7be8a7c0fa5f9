/**
 * An exhibit as immutable records: its names, what its file says of itself, where it came from and who has held it.
 * The bytes of the file are the business of {@code evidence}.
 */
@NullMarked
package org.daybook.exhibit;

import org.jspecify.annotations.NullMarked;
