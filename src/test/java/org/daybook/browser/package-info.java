/** A browser that tests look at the page of a bundle with. */
@NullMarked
package org.daybook.browser;

import org.jspecify.annotations.NullMarked;
