package org.daybook.importing.chat;

/**
 * How a program writes the beginning of a message; one export has one shape throughout.
 *
 * @param bracket whether date and time are in square brackets, as an iPhone writes them
 * @param separator between the numbers of the date
 * @param seconds whether the time has seconds
 * @param yearFirst whether the year is before the month
 * @param longYear whether the year has four digits
 * @param half whether the half of the day is written
 */
record HeaderFormat(
        boolean bracket, char separator, boolean seconds, boolean yearFirst, boolean longYear, boolean half) {}
