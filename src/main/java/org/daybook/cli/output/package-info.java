/** What every command shares: the terminal, words for results and failures, and exit codes. No command is here. */
@NullMarked
package org.daybook.cli.output;

import org.jspecify.annotations.NullMarked;
