/**
 * The PDF engine: layout, shaping, tags and files, and the only user of PDFBox.
 *
 * <p>It knows nothing of diaries or vaults and has no words of its own: every word a reader sees comes from the caller.
 * What it writes is meant to be PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). It opens no file, no temporary
 * file and no system font.
 */
@NullMarked
package org.daybook.pdf;

import org.jspecify.annotations.NullMarked;
