/**
 * Tables of calls, messages and payments, which differ from company to company, and contacts that name numbers. What a
 * column means is recognised by its heading and its values, or asked.
 */
@NullMarked
package org.daybook.importing.table;

import org.jspecify.annotations.NullMarked;
