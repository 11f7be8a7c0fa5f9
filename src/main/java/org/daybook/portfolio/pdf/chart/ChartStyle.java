package org.daybook.portfolio.pdf.chart;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.daybook.incident.IncidentType.IncidentGroup;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.drawing.Shade;
import org.daybook.pdf.text.TextAlignment;
import org.daybook.pdf.text.TextStyle;

/** The common style of charts: their type, and a shade for each group of incident types. */
final class ChartStyle {
    /** A label in the middle of its column. */
    static final TextStyle CENTRE = new TextStyle(TextStyle.FINE.face(), 8, 10, 0.12f, 0, 0, TextAlignment.CENTRE);
    /** A label at the start of its column. */
    static final TextStyle START = CENTRE.aligned(TextAlignment.START);
    /** A number at the end of its column. */
    static final TextStyle END = CENTRE.aligned(TextAlignment.END);
    /** A label on a dark ground. */
    static final TextStyle REVERSED = new TextStyle(TextStyle.FINE.face(), 8, 10, 1, 0, 0, TextAlignment.CENTRE);

    /** The column of names before horizontal bars, bands and strokes, whose axes so begin and end alike. */
    static final float NAMES = 198;
    /** The height of the labels below an axis. */
    static final float FOOT = 14;
    /** The room for the number above a bar. */
    static final float HEAD = 14;
    /** The most that a bar of a month takes. */
    static final float WIDEST_BAR = 28;
    /** The width of a month below its bar. */
    static final float MONTH = 46;
    /** How much of its column a bar fills. */
    static final float FILLED = 0.7f;

    static final float AXIS = 0.6f;
    static final float INK = 0.3f;
    /** The width of the stroke of an incident. */
    static final float STROKE = 0.7f;
    /** The width of the stroke of an event, which differs from that of an incident. */
    static final float EVENT = 1.8f;

    /** Neighbouring groups have shades as different as possible. */
    private static final Map<IncidentGroup, Shade> SHADES = new EnumMap<>(Map.of(
            IncidentGroup.CONTACT, Shade.DARK,
            IncidentGroup.GIFTS, Shade.RISING,
            IncidentGroup.TURNING_UP, Shade.LIGHT,
            IncidentGroup.WATCHING, Shade.CROSSED,
            IncidentGroup.PUBLISHING, Shade.MIDDLE,
            IncidentGroup.PROPERTY, Shade.FALLING,
            IncidentGroup.THREATS, Shade.BLACK,
            IncidentGroup.OTHERS, Shade.LEVEL,
            IncidentGroup.OTHER, Shade.UPRIGHT));

    private ChartStyle() {}

    /** An axis from {@code left} to the right end of the picture. */
    static void axis(DrawingCanvas pencil, float left, float height) {
        pencil.line(left, height, pencil.width(), height, AXIS, INK);
    }

    /** 11/2026, or 2026. */
    static String month(YearMonth month, boolean isYear) {
        String year = String.valueOf(month.getYear());
        return isYear ? year : String.format(Locale.ROOT, "%02d/%s", month.getMonthValue(), year);
    }

    static Shade shade(IncidentGroup group) {
        return SHADES.getOrDefault(group, Shade.WHITE);
    }
}
