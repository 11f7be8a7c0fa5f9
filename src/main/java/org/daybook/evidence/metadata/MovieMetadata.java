package org.daybook.evidence.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.DisplayMatrix;
import org.daybook.evidence.format.IsoBoxReader;
import org.daybook.evidence.format.IsoBoxReader.IsoBox;
import org.daybook.evidence.metadata.TimestampParser.WrittenTimestamp;
import org.daybook.exhibit.FileTimestamp.TimestampSource;

/** Reads the metadata of an MP4, QuickTime, 3GP or M4A file. */
final class MovieMetadata {
    private static final long SECONDS_1904_TO_1970 = 2_082_844_800L;
    private static final double SIXTEEN_BITS = 65536;
    private static final int LONGEST_TEXT = 512;
    private static final int MOST_KEYS = 512;
    private static final int TEXT_HEAD = 4;
    private static final int DATA_HEAD = 8;
    private static final Pattern ISO_6709 =
            Pattern.compile("([+-])(\\d{2,6}(?:\\.\\d+)?)([+-])(\\d{3,7}(?:\\.\\d+)?).*");

    private final CachedContentReader content;
    private final MetadataCollector account;
    private final IsoBoxReader boxes;

    private MovieMetadata(CachedContentReader content, MetadataCollector account) {
        this.content = content;
        this.account = account;
        this.boxes = new IsoBoxReader(content);
    }

    static void read(CachedContentReader content, MetadataCollector account) throws IOException {
        new MovieMetadata(content, account).read();
    }

    private void read() throws IOException {
        Optional<IsoBox> movie = IsoBoxReader.first(boxes.top(), "moov");
        if (movie.isEmpty()) {
            account.unreadable();
            return;
        }
        for (IsoBox box : boxes.within(movie.get())) {
            switch (box.name()) {
                case "mvhd" -> header(box);
                case "trak" -> track(box);
                case "udta" -> userData(box);
                case "meta" -> keyed(box);
                default -> {}
            }
        }
    }

    private void header(IsoBox box) throws IOException {
        boolean wide = content.u8(box.body()) == 1;
        long created = wide ? content.u64(box.body() + 4) : content.u32(box.body() + 4);
        long scale = content.u32(box.body() + (wide ? 20 : 12));
        long duration = wide ? content.u64(box.body() + 24) : content.u32(box.body() + 16);
        boolean known = duration > 0 && duration != (wide ? -1L : 0xffffffffL) && scale > 0;
        if (known) {
            account.lasts((double) duration / scale);
        }
        if (created > 0) {
            account.time(
                    TimestampSource.CONTAINER, TimestampParser.seconds(created - SECONDS_1904_TO_1970), ZoneOffset.UTC);
        }
    }

    private void track(IsoBox box) throws IOException {
        for (IsoBox part : boxes.within(box)) {
            if (part.name().equals("tkhd")) {
                trackHeader(part);
            } else if (part.name().equals("udta")) {
                userData(part);
            } else if (part.name().equals("meta")) {
                keyed(part);
            }
        }
    }

    private void trackHeader(IsoBox box) throws IOException {
        long matrix = box.body() + (content.u8(box.body()) == 1 ? 52 : 40);
        long width = content.u32(matrix + 36) >> 16;
        long height = content.u32(matrix + 40) >> 16;
        if (width > 0 && height > 0 && account.dimensions().width() == 0) {
            account.size(width, height);
            account.orientation(DisplayMatrix.orientation(
                    content.i32(matrix), content.i32(matrix + 4), content.i32(matrix + 12), content.i32(matrix + 16)));
        }
    }

    private void userData(IsoBox box) throws IOException {
        for (IsoBox part : boxes.within(box)) {
            switch (part.name()) {
                case "\u00a9xyz" -> place(text(part));
                case "\u00a9mak" -> account.make(text(part));
                case "\u00a9mod" -> account.model(text(part));
                case "\u00a9swr" -> account.software(text(part));
                case "\u00a9day" -> recorded(text(part));
                case "loci" -> location(part);
                case "meta" -> keyed(part);
                default -> {}
            }
        }
    }

    /** A text as QuickTime's user data hold it, after its length and language. */
    private String text(IsoBox box) throws IOException {
        int length = (int) Math.min(box.length() - TEXT_HEAD, content.u16(box.body()));
        return string(box.body() + TEXT_HEAD, length);
    }

    /** 3GPP's place: a name, a role, then longitude, latitude and height. */
    private void location(IsoBox box) throws IOException {
        long at = box.body() + 6;
        long nameEnd = Math.min(box.end(), at + LONGEST_TEXT);
        boolean wide = content.u16(at) == 0xfeff;
        while (at < nameEnd && (wide ? content.u16(at) : content.u8(at)) != 0) {
            at += wide ? 2 : 1;
        }
        // In a name that does not end where names may, the numbers would be read out of its letters.
        boolean ends = at < nameEnd;
        at += wide ? 3 : 2;
        if (ends && at + 8 <= box.end()) {
            account.place(content.i32(at + 4) / SIXTEEN_BITS, content.i32(at) / SIXTEEN_BITS);
        }
    }

    /** Apple's metadata: a list of keys, and values that name them by number. */
    private void keyed(IsoBox meta) throws IOException {
        List<IsoBox> parts = boxes.withinMeta(meta);
        Optional<IsoBox> keyBox = IsoBoxReader.first(parts, "keys");
        Optional<IsoBox> values = IsoBoxReader.first(parts, "ilst");
        if (keyBox.isEmpty() || values.isEmpty()) {
            return;
        }
        List<String> keys = keys(keyBox.get());
        for (IsoBox value : boxes.within(values.get())) {
            long number = content.u32(value.body() - 4);
            Optional<IsoBox> data = IsoBoxReader.first(boxes.within(value), "data");
            if (number >= 1 && number <= keys.size() && data.isPresent()) {
                said(keys.get((int) number - 1), data.get());
            }
        }
    }

    private List<String> keys(IsoBox box) throws IOException {
        List<String> keys = new ArrayList<>();
        long at = box.body() + 8;
        while (at + 8 <= box.end() && keys.size() < MOST_KEYS) {
            long length = content.u32(at);
            if (length < 8) {
                break;
            }
            keys.add(string(at + 8, (int) Math.min(LONGEST_TEXT, Math.min(length - 8, box.end() - at - 8))));
            at += length;
        }
        return keys;
    }

    private void said(String key, IsoBox data) throws IOException {
        String text = string(data.body() + DATA_HEAD, (int) Math.min(LONGEST_TEXT, data.length() - DATA_HEAD));
        switch (key) {
            case "com.apple.quicktime.creationdate" -> recorded(text);
            case "com.apple.quicktime.location.ISO6709" -> place(text);
            case "com.apple.quicktime.make", "com.android.manufacturer" -> account.make(text);
            case "com.apple.quicktime.model", "com.android.model" -> account.model(text);
            case "com.apple.quicktime.software" -> account.software(text);
            case "com.android.version" -> account.software("Android " + text);
            default -> {}
        }
    }

    private void recorded(String text) {
        WrittenTimestamp said = TimestampParser.stamp(text);
        if (said != null) {
            account.time(TimestampSource.RECORDED, said.at(), said.offset());
        }
    }

    private void place(String text) {
        Matcher found = ISO_6709.matcher(text.strip());
        if (found.matches()) {
            account.place(degrees(found.group(1), found.group(2), 2), degrees(found.group(3), found.group(4), 3));
        }
    }

    /** Degrees written as D, DM or DMS before the point. */
    private static double degrees(String sign, String digits, int degreeDigits) {
        int whole = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        double value = Double.parseDouble(digits);
        if (whole == degreeDigits + 2) {
            double degrees = Math.floor(value / 100);
            value = degrees + (value - degrees * 100) / 60;
        } else if (whole == degreeDigits + 4) {
            double degrees = Math.floor(value / 10_000);
            double minutes = Math.floor(value / 100) - degrees * 100;
            value = degrees + minutes / 60 + (value - degrees * 10_000 - minutes * 100) / 3600;
        }
        return sign.equals("-") ? -value : value;
    }

    private String string(long at, int length) throws IOException {
        return length <= 0 ? "" : new String(content.bytes(at, Math.min(LONGEST_TEXT, length)), StandardCharsets.UTF_8);
    }
}
