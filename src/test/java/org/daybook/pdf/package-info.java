/** Tests of the PDF engine. */
@NullMarked
package org.daybook.pdf;

import org.jspecify.annotations.NullMarked;
