/**
 * What every screen is given by its window and by the open diary: the two contexts, the settings, what lists show,
 * which parts are unfolded, and words for exhibits. Nothing here knows a particular screen.
 */
@NullMarked
package org.daybook.ui.toolkit.context;

import org.jspecify.annotations.NullMarked;
