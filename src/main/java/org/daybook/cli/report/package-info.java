/** The commands for consent and for sheets for supporters. */
@NullMarked
package org.daybook.cli.report;

import org.jspecify.annotations.NullMarked;
