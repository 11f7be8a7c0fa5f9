/**
 * Sheets that stand alone: the contact sheet, blank log sheets and the note sheet. They are not part of the page
 * numbering of a portfolio.
 */
@NullMarked
package org.daybook.portfolio.pdf.sheet;

import org.jspecify.annotations.NullMarked;
