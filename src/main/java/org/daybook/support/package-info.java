/**
 * Sheets for whoever supports her: the log of what was shared, a copy of what is held about her, a referral to a
 * conference, counts without names, and the receipt of erasures. Collected from the case file, then written as PDF,
 * plain text or a table. A portfolio is none of them, and no exhibit is in any.
 */
@NullMarked
package org.daybook.support;

import org.jspecify.annotations.NullMarked;
