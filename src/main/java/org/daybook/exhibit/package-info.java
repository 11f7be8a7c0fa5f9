/**
 * An exhibit as immutable records: its names, the metadata of its file, its provenance and its chain of custody.
 * The bytes of the file are handled by {@code evidence}.
 */
@NullMarked
package org.daybook.exhibit;

import org.jspecify.annotations.NullMarked;
