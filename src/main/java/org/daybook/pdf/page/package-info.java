/**
 * A page as such: its size, its number, what stands at its edges, its tags, and what takes it in. What is on it is
 * placed by {@code pdf.layout}.
 */
@NullMarked
package org.daybook.pdf.page;

import org.jspecify.annotations.NullMarked;
