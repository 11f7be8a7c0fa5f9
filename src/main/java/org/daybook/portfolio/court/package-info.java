/**
 * The requirements of courts for the files they receive, kept as data with the day on which they were read. Nothing
 * here writes a file.
 */
@NullMarked
package org.daybook.portfolio.court;

import org.jspecify.annotations.NullMarked;
