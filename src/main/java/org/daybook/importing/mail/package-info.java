/** E-mails and mailboxes, with the headers that show their way. */
@NullMarked
package org.daybook.importing.mail;

import org.jspecify.annotations.NullMarked;
