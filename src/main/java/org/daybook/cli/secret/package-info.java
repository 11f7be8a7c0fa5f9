/** What opens a diary, asked for by commands: a passphrase, a recovery code or a colleague’s own key. */
@NullMarked
package org.daybook.cli.secret;

import org.jspecify.annotations.NullMarked;
