/** What services hand out about an account: messages, logins and whereabouts as JSON. */
@NullMarked
package org.daybook.importing.account;

import org.jspecify.annotations.NullMarked;
