/**
 * Sheets for supporters: the log of what was shared, a copy of what is held about her, a referral to a
 * conference, counts without names, and the receipt of erasures. Collected from the case file, then written as PDF,
 * plain text or a table. They are not portfolios, and contain no exhibits.
 */
@NullMarked
package org.daybook.support;

import org.jspecify.annotations.NullMarked;
