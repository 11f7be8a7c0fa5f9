/**
 * Backups of a phone’s messages and calls, read element by element. What services hand out is in {@code
 * importing.account}.
 */
@NullMarked
package org.daybook.importing.backup;

import org.jspecify.annotations.NullMarked;
