/**
 * Text, tables, pictures and forms placed on pages, with the tags that describe each. {@code pdf.file} turns pages
 * into bytes.
 */
@NullMarked
package org.daybook.pdf.layout;

import org.jspecify.annotations.NullMarked;
