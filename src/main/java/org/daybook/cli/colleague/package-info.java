/** Commands about who else can open a diary, and about the user’s own key. */
@NullMarked
package org.daybook.cli.colleague;

import org.jspecify.annotations.NullMarked;
