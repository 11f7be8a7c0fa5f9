/**
 * Text before it is placed: typefaces, shaping, the direction of scripts, and line breaking. {@code pdf.layout}
 * decides where on a page a line is.
 */
@NullMarked
package org.daybook.pdf.text;

import org.jspecify.annotations.NullMarked;
