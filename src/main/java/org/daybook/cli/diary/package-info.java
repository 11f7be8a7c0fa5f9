/** A diary as the commands have it open. How it is unlocked is in {@code cli.secret}. */
@NullMarked
package org.daybook.cli.diary;

import org.jspecify.annotations.NullMarked;
