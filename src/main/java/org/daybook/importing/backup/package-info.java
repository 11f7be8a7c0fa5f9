/** Backups of a phone's messages and calls, read element by element. */
@NullMarked
package org.daybook.importing.backup;

import org.jspecify.annotations.NullMarked;
