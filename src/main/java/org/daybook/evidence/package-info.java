/**
 * Evidence files: their kinds, their metadata, and how they are shown.
 *
 * <p>All of it reads content through a channel that the caller opened, such as one that decrypts, in bounded memory
 * however large or hostile the content is. Nothing here opens a file or a connection, or writes a temporary file.
 */
@NullMarked
package org.daybook.evidence;

import org.jspecify.annotations.NullMarked;
