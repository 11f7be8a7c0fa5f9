/**
 * The privileges that a process of this program drops before it reads untrusted files. Linux only; it does nothing on
 * other systems.
 */
@NullMarked
package org.daybook.decoder.sandbox;

import org.jspecify.annotations.NullMarked;
