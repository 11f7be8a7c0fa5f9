/**
 * Writing an incident down, the page on which it is read with its versions, amending and withdrawing it. The list in
 * which it stands is in {@code ui.timeline}.
 */
@NullMarked
package org.daybook.ui.incident;

import org.jspecify.annotations.NullMarked;
