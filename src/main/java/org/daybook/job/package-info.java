/**
 * Long work on an open diary from its beginning to its note in the ledger, the same for the window and the commands,
 * which differ in how they show it. Blocking; no words and no screens live here.
 */
@NullMarked
package org.daybook.job;

import org.jspecify.annotations.NullMarked;
