/**
 * Long work on an open diary, from its start to its entry in the ledger, the same for the window and the commands:
 * copies of exhibits, and sheets for supporters. Blocking; no texts and no screens are here, and imports and
 * portfolios have packages of their own. Also words that both share, for who can open a diary and what was done there.
 */
@NullMarked
package org.daybook.job;

import org.jspecify.annotations.NullMarked;
