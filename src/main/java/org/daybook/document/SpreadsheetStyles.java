package org.daybook.document;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which cells of a spreadsheet are days or times: the file has them as plain numbers. For one thread. */
final class SpreadsheetStyles implements XmlWalker.XmlVisitor {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final long SECONDS = Duration.ofDays(1).toSeconds();
    private static final int LAST_DAY = 2_958_465;
    private static final int MOST_STYLES = 70_000;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean isCellStyle;

    @Override
    public void begin(String name, XmlWalker.Attributes attributes) {
        switch (name) {
            case "numFmt" -> {
                if (formats.size() < MOST_STYLES) {
                    formats.put(number(attributes.get("numFmtId")), attributes.get("formatCode"));
                }
            }
            case "cellXfs" -> isCellStyle = true;
            case "xf" -> {
                if (isCellStyle && styles.size() < MOST_STYLES) {
                    styles.add(number(attributes.get("numFmtId")));
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        isCellStyle = isCellStyle && !name.equals("cellXfs");
    }

    @Override
    public void words(String words) {}

    /** The value of a cell as it is shown: a number, or the day or time that it stands for. */
    String shown(String value, String style, boolean since1904) {
        int at = number(style);
        int format = at >= 0 && at < styles.size() ? styles.get(at) : 0;
        if (!isDate(format)) {
            return value;
        }
        double days;
        try {
            days = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return value;
        }
        if (!(days >= 0 && days <= LAST_DAY)) {
            return value;
        }
        long seconds = Math.round((days - Math.floor(days)) * SECONDS);
        LocalDateTime time = (since1904 ? EPOCH_1904 : EPOCH)
                .plusDays((long) Math.floor(days))
                .atStartOfDay()
                .plusSeconds(seconds);
        boolean clock = seconds > 0;
        if (days < 1) {
            return String.format(Locale.ROOT, "%tT", time);
        }
        return clock
                ? String.format(Locale.ROOT, "%td/%<tm/%<tY %<tT", time)
                : String.format(Locale.ROOT, "%td/%<tm/%<tY", time);
    }

    /** The formats that every program knows by number, and those that the file describes. */
    private boolean isDate(int format) {
        boolean known = (format >= 14 && format <= 22) || (format >= 45 && format <= 47);
        String own = formats.getOrDefault(format, "");
        String signs = own.replaceAll("\"[^\"]*+\"|\\[[^\\]]*+\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return known || signs.contains("yy") || signs.contains("d") || signs.contains("h:") || signs.contains("mm:");
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : -1;
    }
}
