/** The commands for consent and for sheets for supporters. The sheets themselves are made by {@code support}. */
@NullMarked
package org.daybook.cli.report;

import org.jspecify.annotations.NullMarked;
