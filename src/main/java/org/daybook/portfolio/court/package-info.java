/** What courts ask of the files they are given: kept as data, with the day on which it was read. */
@NullMarked
package org.daybook.portfolio.court;

import org.jspecify.annotations.NullMarked;
