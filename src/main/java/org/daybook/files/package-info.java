/**
 * Files outside the diary, written whole or not at all: under a working name, forced to the disk, then named. What is
 * in them is not known here, nor what a failure means to her.
 */
@NullMarked
package org.daybook.files;

import org.jspecify.annotations.NullMarked;
