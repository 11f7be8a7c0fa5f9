/**
 * Sheets that stand alone: the contact sheet, blank log sheets and the sheet of a note.
 * They are no part of a portfolio's page numbers.
 */
@NullMarked
package org.daybook.portfolio.pdf.sheet;

import org.jspecify.annotations.NullMarked;
