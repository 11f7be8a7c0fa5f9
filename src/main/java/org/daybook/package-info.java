/** Start-up and wiring by hand. What is wired does its work in the other packages. */
@NullMarked
package org.daybook;

import org.jspecify.annotations.NullMarked;
