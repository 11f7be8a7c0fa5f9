/**
 * The portfolio as one page for a browser, {@code index.html} at the top of a bundle: what the PDF says, to be searched
 * and looked at. Its style and scripts are in {@code src/main/web}; nothing here draws anything or knows the diary.
 */
@NullMarked
package org.daybook.portfolio.web;

import org.jspecify.annotations.NullMarked;
