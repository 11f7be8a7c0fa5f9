/**
 * The sheets of recordings: how loud each is from start to end, pictures of it, and what is said in it. Other exhibits
 * are printed by {@code portfolio.pdf}.
 */
@NullMarked
package org.daybook.portfolio.pdf.recording;

import org.jspecify.annotations.NullMarked;
