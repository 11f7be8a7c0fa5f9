/**
 * What is written beside a portfolio and never in it: the confidential contact sheet, a draft statement, labels for
 * exhibits.
 */
@NullMarked
package org.daybook.portfolio.companion;

import org.jspecify.annotations.NullMarked;
