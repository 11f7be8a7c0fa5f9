/**
 * What an office document, a table or a page of the web says, as text to be shown and searched. How it looks is lost
 * on purpose, and nothing in it is run or fetched.
 */
@NullMarked
package org.daybook.document;

import org.jspecify.annotations.NullMarked;
