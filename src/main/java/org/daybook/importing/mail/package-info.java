/** E-mails and mailboxes, with the headers that show their way. Whether a header is true is not judged. */
@NullMarked
package org.daybook.importing.mail;

import org.jspecify.annotations.NullMarked;
