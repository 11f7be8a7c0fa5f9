/**
 * The command that imports files and messages, with its options and what it prints. The formats are in
 * {@code importing}.
 */
@NullMarked
package org.daybook.cli.importing;

import org.jspecify.annotations.NullMarked;
