/**
 * Long work on an open diary, from its start to its entry in the ledger, the same for the window and the commands,
 * which differ in how they show it. Blocking; no texts and no screens are here.
 */
@NullMarked
package org.daybook.job;

import org.jspecify.annotations.NullMarked;
