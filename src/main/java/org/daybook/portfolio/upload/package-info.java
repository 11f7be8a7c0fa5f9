/** A portfolio and its exhibits as sets of files within the limits of an upload portal. */
@NullMarked
package org.daybook.portfolio.upload;

import org.jspecify.annotations.NullMarked;
