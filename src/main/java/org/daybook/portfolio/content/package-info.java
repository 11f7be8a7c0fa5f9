/**
 * What a portfolio will say, as immutable sheets, and the request that it answers.
 * It holds neither the diary nor a page: collecting is done in {@code portfolio}, printing in {@code portfolio.pdf}.
 */
@NullMarked
package org.daybook.portfolio.content;

import org.jspecify.annotations.NullMarked;
