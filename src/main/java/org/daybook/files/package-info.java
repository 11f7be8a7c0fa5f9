/**
 * Files outside the diary, written completely or not at all: under a temporary name, forced to disk, then renamed; and
 * streams that count what passes through them. Their content, and what a failure means to her, is not known here.
 */
@NullMarked
package org.daybook.files;

import org.jspecify.annotations.NullMarked;
