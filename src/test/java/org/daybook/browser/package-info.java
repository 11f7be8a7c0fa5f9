/** A browser in which tests look at the page of a bundle. */
@NullMarked
package org.daybook.browser;

import org.jspecify.annotations.NullMarked;
