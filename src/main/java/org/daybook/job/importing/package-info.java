/**
 * Importing messages, exhibits and records into an open diary, and grouping what came into incidents. How the files
 * are read is in {@code importing} and {@code exchange}.
 */
@NullMarked
package org.daybook.job.importing;

import org.jspecify.annotations.NullMarked;
