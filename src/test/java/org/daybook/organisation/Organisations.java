package org.daybook.organisation;

import java.time.LocalDate;
import java.util.List;

/** An invented organisation for tests. */
public final class Organisations {
    private Organisations() {}

    /** With a line, a portal and a period. */
    public static Organisation northshire() {
        LocalDate read = LocalDate.of(2026, 11, 20);
        return new Organisation(
                "Northshire Advocacy",
                List.of(new Organisation.Helpline(
                        "Northshire helpline",
                        "01632 960123",
                        "Anyone in Northshire.",
                        "Weekdays, 9 to 5.",
                        read,
                        "northshire.example, contact")),
                12,
                84,
                List.of(new Organisation.Portal("northshire", "Northshire Police", 10, 500, 2000, read, "letter")));
    }
}
