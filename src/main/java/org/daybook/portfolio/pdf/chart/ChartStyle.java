package org.daybook.portfolio.pdf.chart;

import java.util.EnumMap;
import java.util.Map;
import org.daybook.incident.IncidentType.Group;
import org.daybook.pdf.drawing.Shade;
import org.daybook.pdf.text.Align;
import org.daybook.pdf.text.TextStyle;

/** The common style of charts: their type, and a shade for each group of incident types. */
final class ChartStyle {
    /** A label in the middle of its column. */
    static final TextStyle CENTRE = new TextStyle(TextStyle.FINE.face(), 7, 9, 0.12f, 0, 0, Align.CENTRE);
    /** A label at the start of its column. */
    static final TextStyle START = CENTRE.aligned(Align.START);
    /** A number at the end of its column. */
    static final TextStyle END = CENTRE.aligned(Align.END);
    /** A label on a dark ground. */
    static final TextStyle REVERSED = new TextStyle(TextStyle.FINE.face(), 7, 9, 1, 0, 0, Align.CENTRE);

    static final float AXIS = 0.6f;
    static final float INK = 0.3f;

    /** Neighbouring groups have shades as different as possible. */
    private static final Map<Group, Shade> SHADES = new EnumMap<>(Map.of(
            Group.CONTACT, Shade.DARK,
            Group.GIFTS, Shade.RISING,
            Group.TURNING_UP, Shade.LIGHT,
            Group.WATCHING, Shade.CROSSED,
            Group.PUBLISHING, Shade.MIDDLE,
            Group.PROPERTY, Shade.FALLING,
            Group.THREATS, Shade.BLACK,
            Group.OTHERS, Shade.LEVEL,
            Group.OTHER, Shade.UPRIGHT));

    private ChartStyle() {}

    static Shade shade(Group group) {
        return SHADES.getOrDefault(group, Shade.WHITE);
    }
}
