/** Tables of calls, messages and payments, which differ from company to company, and contacts that name numbers. */
@NullMarked
package org.daybook.importing.table;

import org.jspecify.annotations.NullMarked;
