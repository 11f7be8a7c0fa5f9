/** The commands for consent and for sheets made for whoever supports her. */
@NullMarked
package org.daybook.cli.report;

import org.jspecify.annotations.NullMarked;
