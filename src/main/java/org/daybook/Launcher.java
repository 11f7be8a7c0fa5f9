package org.daybook;

/** Starts Daybook: the window without arguments, a command with them. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {}
}
