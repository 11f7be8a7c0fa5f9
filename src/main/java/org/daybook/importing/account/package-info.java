/**
 * What services hand out about an account: messages, logins and whereabouts as JSON. Backups of a telephone are in
 * {@code importing.backup}.
 */
@NullMarked
package org.daybook.importing.account;

import org.jspecify.annotations.NullMarked;
