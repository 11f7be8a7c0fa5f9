/** Commands about who else can open a diary, and about one’s own key. */
@NullMarked
package org.daybook.cli.colleague;

import org.jspecify.annotations.NullMarked;
