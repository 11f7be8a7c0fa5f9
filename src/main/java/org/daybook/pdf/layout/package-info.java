/**
 * Text, tables, pictures and forms placed on pages. {@code pdf.drawing} draws them, and {@code pdf.file} turns pages
 * into bytes.
 */
@NullMarked
package org.daybook.pdf.layout;

import org.jspecify.annotations.NullMarked;
