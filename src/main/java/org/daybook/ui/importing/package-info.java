/**
 * Importing messages: choosing files, what they are recognised as, questions about them, and the import. The formats
 * are in {@code importing}, and what was imported is shown in {@code ui.conversations}.
 */
@NullMarked
package org.daybook.ui.importing;

import org.jspecify.annotations.NullMarked;
