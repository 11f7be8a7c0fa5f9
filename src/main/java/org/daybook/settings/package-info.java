/** The few values kept outside the diary, and only if she says so; nothing personal. */
@NullMarked
package org.daybook.settings;

import org.jspecify.annotations.NullMarked;
