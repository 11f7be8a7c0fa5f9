package org.daybook.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * What an organisation sets for its workers. Nothing in it is about a client.
 *
 * @param name its name, on blank log sheets and on sheets for support workers; empty for {@link #NONE} alone
 * @param helplines the numbers that it gives its clients, shown beside those of the program
 * @param reviewMonths after how many months it looks again at how long a case is kept; 0 if that is not said
 * @param keepMonths for how many months it keeps a case; 0 if that is not said
 * @param portals the upload portals that its clients' files go to
 */
public record Organisation(
        String name, List<Helpline> helplines, int reviewMonths, int keepMonths, List<Portal> portals) {
    public static final Organisation NONE = new Organisation("", List.of(), 0, 0, List.of());

    /**
     * A number to call.
     *
     * @param number as it is dialled
     * @param whom the people it is for
     * @param hours when, in words; may be empty
     * @param read the day on which the number was read where it is published
     * @param source where it was read, in words
     */
    public record Helpline(String name, String number, String whom, String hours, LocalDate read, String source) {}

    /**
     * An upload portal with its limits for one upload.
     *
     * @param code the code by which it is typed in a command
     * @param files the maximum number of files
     * @param fileMegabytes the maximum size of a file
     * @param allMegabytes the maximum size of all files together
     * @param read the day on which the limits were read
     * @param source where they were read, in words
     */
    public record Portal(
            String code,
            String name,
            int files,
            long fileMegabytes,
            long allMegabytes,
            LocalDate read,
            String source) {}

    public Organisation {
        helplines = List.copyOf(helplines);
        portals = List.copyOf(portals);
    }

    public boolean isSet() {
        return !name.isEmpty();
    }
}
