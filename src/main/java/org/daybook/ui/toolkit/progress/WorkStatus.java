package org.daybook.ui.toolkit.progress;

/**
 * The progress of work on several files.
 *
 * @param name of the file that is being worked on
 * @param index which file it is, from 1
 * @param count how many there are
 * @param done bytes of all files together
 * @param total bytes of all files together, 0 if not known
 * @param speed in bytes a second, 0 if not known yet
 */
public record WorkStatus(String name, int index, int count, long done, long total, long speed) {
    /** The part done, from 0 to 1; -1 if not known. */
    public double fraction() {
        return total <= 0 ? -1 : Math.min(1, (double) done / total);
    }

    /** How many seconds are left; -1 if not known. */
    public long secondsLeft() {
        return speed <= 0 || total <= 0 ? -1 : Math.max(0, (total - done + speed - 1) / speed);
    }
}
