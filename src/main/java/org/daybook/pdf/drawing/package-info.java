/**
 * What is drawn on one page by its coordinates: lines, shades and pictures. Where they stand on a page is decided in
 * {@code pdf.layout}.
 */
@NullMarked
package org.daybook.pdf.drawing;

import org.jspecify.annotations.NullMarked;
