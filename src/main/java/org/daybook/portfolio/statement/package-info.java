/**
 * A numbered statement for a court, taken from the diary as a draft to be edited: composed once, written as PDF and as
 * .docx.
 */
@NullMarked
package org.daybook.portfolio.statement;

import org.jspecify.annotations.NullMarked;
