/**
 * The pages of the case file: people, orders, contact with agencies and the rest, read and written.
 * Incidents have pages of their own in {@code ui.incident} and {@code ui.timeline}.
 */
@NullMarked
package org.daybook.ui.casefile;

import org.jspecify.annotations.NullMarked;
