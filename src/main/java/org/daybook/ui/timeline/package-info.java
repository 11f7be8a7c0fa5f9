/**
 * The timeline of incidents and other records with the drafts that wait, search, and what is shown of each. Writing an
 * incident is in {@code ui.incident}.
 */
@NullMarked
package org.daybook.ui.timeline;

import org.jspecify.annotations.NullMarked;
