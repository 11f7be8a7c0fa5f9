package org.daybook.portfolio.upload;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limits of an upload portal for one upload.
 *
 * @param files the maximum number of files
 * @param fileBytes the maximum size of a file
 * @param allBytes the maximum size of all files together
 */
public record UploadLimits(int files, long fileBytes, long allBytes) {
    private static final long MEGABYTE = 1_000_000;
    private static final Pattern NUMBERS =
            Pattern.compile("\\s*([0-9]{1,4})\\s*,\\s*([0-9]{1,7})\\s*,\\s*([0-9]{1,7})\\s*");

    /** @throws IllegalArgumentException for limits that allow no file */
    public UploadLimits {
        if (files < 1 || fileBytes < 1 || allBytes < 1) {
            throw new IllegalArgumentException("limits that let nothing through");
        }
    }

    /** The limits as typed: files, megabytes per file, megabytes in all. Empty if they are not valid. */
    public static Optional<UploadLimits> parse(String typed) {
        Matcher numbers = NUMBERS.matcher(typed);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        int files = Integer.parseInt(numbers.group(1));
        long each = Long.parseLong(numbers.group(2));
        long all = Long.parseLong(numbers.group(3));
        return files == 0 || each == 0 || all == 0 ? Optional.empty() : Optional.of(ofMegabytes(files, each, all));
    }

    /** The limits of so many files, with sizes in megabytes. */
    static UploadLimits ofMegabytes(int files, long each, long all) {
        return new UploadLimits(files, each * MEGABYTE, all * MEGABYTE);
    }

    /** As {@link #parse} reads them. */
    public String typed() {
        return files + ", " + fileMegabytes() + ", " + allMegabytes();
    }

    /** Whether a file of this size is allowed. */
    boolean takes(long bytes) {
        return bytes <= fileBytes && bytes <= allBytes;
    }

    /** In megabytes, as {@link #parse} reads them. */
    public long fileMegabytes() {
        return fileBytes / MEGABYTE;
    }

    /** In megabytes, as {@link #parse} reads them. */
    public long allMegabytes() {
        return allBytes / MEGABYTE;
    }
}
