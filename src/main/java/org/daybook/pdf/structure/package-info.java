/** What a document says, as a tree of elements with their words and pages; nothing of how it looks on a page. */
@NullMarked
package org.daybook.pdf.structure;

import org.jspecify.annotations.NullMarked;
