/** What is done with sound that was decoded: it is measured, stretched, raised, played and written down. */
@NullMarked
package org.daybook.sound;

import org.jspecify.annotations.NullMarked;
