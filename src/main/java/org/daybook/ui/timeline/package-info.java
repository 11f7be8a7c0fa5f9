/** All incidents by month, newest first, with the drafts that wait. */
@NullMarked
package org.daybook.ui.timeline;

import org.jspecify.annotations.NullMarked;
