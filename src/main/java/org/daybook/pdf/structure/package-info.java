/**
 * What a document says, as a tree of elements with their words and pages. How it looks on a page is in {@code
 * pdf.layout}.
 */
@NullMarked
package org.daybook.pdf.structure;

import org.jspecify.annotations.NullMarked;
