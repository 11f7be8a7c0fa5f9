package org.daybook.ui.shell;

/**
 * The ways in which the window goes away.
 *
 * @param minimise minimises it to the task bar
 * @param vanish removes it from the desktop at once
 * @param exit ends the program
 * @param stay puts a window that was removed back on the task bar, minimised
 */
public record WindowClosing(Runnable minimise, Runnable vanish, Runnable exit, Runnable stay) {}
