/**
 * Numbers to call, how to record, what the law may say, and what this program is, to be read before and after
 * unlocking. The words ship as plain text files, which {@link org.daybook.ui.guidance.GuidanceReader} explains.
 */
@NullMarked
package org.daybook.ui.guidance;

import org.jspecify.annotations.NullMarked;
