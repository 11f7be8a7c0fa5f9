/** A portfolio and its exhibits as sets of files within the limits of an upload portal. Nothing here uploads them. */
@NullMarked
package org.daybook.portfolio.upload;

import org.jspecify.annotations.NullMarked;
