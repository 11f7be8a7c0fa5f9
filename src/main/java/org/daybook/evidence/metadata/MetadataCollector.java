package org.daybook.evidence.metadata;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daybook.exhibit.FileOrigin;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.record.Coordinates;
import org.daybook.record.Dimensions;
import org.jspecify.annotations.Nullable;

/** Collects the metadata of a file while it is read: the first value counts, absurd values are dropped. */
final class MetadataCollector {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int LAST_ORIENTATION = 8;

    private final List<FileTimestamp> times = new ArrayList<>();
    private @Nullable Coordinates place;
    private String make = "";
    private String model = "";
    private String software = "";
    private int width;
    private int height;
    private int orientation = 1;
    private long milliseconds;
    private boolean unreadable;
    private boolean cutOff;

    void time(FileTimestamp.TimestampSource source, @Nullable LocalDateTime at, @Nullable ZoneOffset offset) {
        if (at != null
                && at.getYear() >= FIRST_YEAR
                && at.getYear() <= LAST_YEAR
                && times.stream().noneMatch(said -> said.source() == source)) {
            times.add(new FileTimestamp(source, at, offset));
        }
    }

    /** A camera without a fix writes 0°, 0°, where there is only sea. */
    void place(double latitude, double longitude) {
        boolean isNowhere = latitude == 0 && longitude == 0;
        if (place == null && !isNowhere && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
            place = new Coordinates(latitude, longitude);
        }
    }

    void make(@Nullable String said) {
        make = make.isEmpty() && said != null ? TextSanitiser.clean(said) : make;
    }

    void model(@Nullable String said) {
        model = model.isEmpty() && said != null ? TextSanitiser.clean(said) : model;
    }

    void software(@Nullable String said) {
        software = software.isEmpty() && said != null ? TextSanitiser.clean(said) : software;
    }

    void size(long saidWidth, long saidHeight) {
        if (width == 0
                && saidWidth > 0
                && saidHeight > 0
                && saidWidth <= Integer.MAX_VALUE
                && saidHeight <= Integer.MAX_VALUE) {
            width = (int) saidWidth;
            height = (int) saidHeight;
        }
    }

    void orientation(int said) {
        orientation = said >= 1 && said <= LAST_ORIENTATION ? said : 1;
    }

    void lasts(double seconds) {
        if (seconds > 0 && seconds < Integer.MAX_VALUE) {
            milliseconds = Math.round(seconds * 1000);
        }
    }

    /** Something in it could not be read as what it is. */
    void unreadable() {
        unreadable = true;
    }

    boolean isUnreadable() {
        return unreadable;
    }

    /** It ends before its picture does. */
    void cutOff() {
        cutOff = true;
    }

    boolean isCutOff() {
        return cutOff;
    }

    List<FileTimestamp> times() {
        return times.stream()
                .sorted(Comparator.comparing(FileTimestamp::source))
                .toList();
    }

    FileOrigin origin() {
        return new FileOrigin(place, make, model, software);
    }

    Dimensions dimensions() {
        return new Dimensions(width, height, orientation, milliseconds);
    }

    /** Texts out of files, made fit to be kept and shown. */
    private static final class TextSanitiser {
        private static final int LONGEST = 200;

        private TextSanitiser() {}

        /** Without invisible characters, on one line, and not long. */
        static String clean(String text) {
            StringBuilder out = new StringBuilder();
            text.strip().codePoints().limit(LONGEST).forEach(c -> {
                int type = Character.getType(c);
                if (Character.isWhitespace(c)) {
                    out.append(' ');
                } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
                    out.appendCodePoint(c);
                }
            });
            return out.toString().strip();
        }
    }
}
