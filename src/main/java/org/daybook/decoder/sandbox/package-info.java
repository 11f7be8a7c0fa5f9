/**
 * What a process of this program gives up before it reads what a stranger made. Linux alone; elsewhere nothing of it is
 * there.
 */
@NullMarked
package org.daybook.decoder.sandbox;

import org.jspecify.annotations.NullMarked;
