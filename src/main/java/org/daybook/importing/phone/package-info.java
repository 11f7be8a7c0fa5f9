/**
 * Brings in chosen messages, calls and voicemails out of a phone's databases: the rows of the chosen people and days
 * are taken out first and sealed, and are read from what was sealed.
 */
@NullMarked
package org.daybook.importing.phone;

import org.jspecify.annotations.NullMarked;
