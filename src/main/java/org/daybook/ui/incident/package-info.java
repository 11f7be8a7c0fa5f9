/** Writing an incident down, reading it with its history, amending and withdrawing it. */
@NullMarked
package org.daybook.ui.incident;

import org.jspecify.annotations.NullMarked;
