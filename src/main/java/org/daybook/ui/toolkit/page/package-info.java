/**
 * A page and the panes it is put together from, the lists on it and the sheets over it: how they scroll, where the
 * focus is, and the note of a problem. What is written on them is made in {@code ui.label}, and what lies around the
 * page in {@code ui.shell}.
 */
@NullMarked
package org.daybook.ui.toolkit.page;

import org.jspecify.annotations.NullMarked;
