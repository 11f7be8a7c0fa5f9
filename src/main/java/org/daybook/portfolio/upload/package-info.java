/** A portfolio and its exhibits as sets of files that fit through an upload portal. */
@NullMarked
package org.daybook.portfolio.upload;

import org.jspecify.annotations.NullMarked;
