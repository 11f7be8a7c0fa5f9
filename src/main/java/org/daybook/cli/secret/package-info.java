/**
 * What opens a diary, as the commands ask for it: a passphrase, a recovery code or a colleague’s own key. It is read
 * into memory that is wiped; whether it opens anything is found out elsewhere.
 */
@NullMarked
package org.daybook.cli.secret;

import org.jspecify.annotations.NullMarked;
