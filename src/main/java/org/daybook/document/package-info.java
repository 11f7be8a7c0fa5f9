/** What an office document, a table or a page of the web says, as text to be shown and searched. */
@NullMarked
package org.daybook.document;

import org.jspecify.annotations.NullMarked;
