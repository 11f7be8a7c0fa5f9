/**
 * The few values kept outside the diary, and only if she agrees; none of them is personal. What belongs to the case is
 * in the diary.
 */
@NullMarked
package org.daybook.settings;

import org.jspecify.annotations.NullMarked;
