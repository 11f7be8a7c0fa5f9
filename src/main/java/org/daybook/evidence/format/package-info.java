/**
 * What kind of file a run of bytes is, and how to walk it safely: boxes, chunks and text encodings.
 * Nothing here looks for metadata or decodes a picture.
 */
@NullMarked
package org.daybook.evidence.format;

import org.jspecify.annotations.NullMarked;
