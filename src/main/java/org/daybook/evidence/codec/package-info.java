/**
 * Decodes coded frames with FFmpeg's libraries, called through the foreign-function interface. Used only in the process
 * that decodes untrusted files.
 */
@NullMarked
package org.daybook.evidence.codec;

import org.jspecify.annotations.NullMarked;
