/**
 * Text, tables, pictures and forms placed on pages, with the tags that say what each is.
 * How pages become bytes is the business of {@code pdf.file}.
 */
@NullMarked
package org.daybook.pdf.layout;

import org.jspecify.annotations.NullMarked;
