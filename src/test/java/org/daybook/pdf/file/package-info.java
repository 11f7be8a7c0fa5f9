/** Tests of the file that pages are written to. */
@NullMarked
package org.daybook.pdf.file;

import org.jspecify.annotations.NullMarked;
