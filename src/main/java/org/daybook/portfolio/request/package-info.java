/**
 * What a portfolio is asked to be: its purpose, its sections, and what is chosen or left out. What it says is in {@code
 * portfolio.content}.
 */
@NullMarked
package org.daybook.portfolio.request;

import org.jspecify.annotations.NullMarked;
