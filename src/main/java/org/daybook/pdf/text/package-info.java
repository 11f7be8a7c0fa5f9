/**
 * Text before it is placed: typefaces, shaping, the direction of scripts, and where a line may break.
 * Where on a page a line stands is decided in {@code pdf.layout}.
 */
@NullMarked
package org.daybook.pdf.text;

import org.jspecify.annotations.NullMarked;
