package org.daybook.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;

/** The questions about a device, an account or a number that was used or targeted. */
public final class DeviceOrAccount {
    public static final Field TYPE = Field.choice(
            "type",
            "telephone",
            "computer",
            "tablet",
            "camera",
            "tracker",
            "smart-home",
            "vehicle",
            "email-account",
            "social-account",
            "other-account",
            "number",
            "other");
    public static final Field NAME = Field.line("name");
    public static final Field OWNER = Field.choice("owner", "mine", "theirs", "shared", "child", "someone", "unknown");
    public static final Field PROVIDER = Field.line("provider");
    public static final Field IDENTIFIER = Field.line("identifier");
    public static final Field PART = Field.choice("part", "used", "hit", "both");
    public static final Field SINCE = Field.line("since");
    public static final Field NOTICED = Field.words("noticed");
    public static final Field DONE = Field.words("done");
    public static final Field KEPT = Field.line("kept");
    public static final Field ABOUT = Field.of("about", FieldKind.INCIDENTS);
    public static final Field SHOWN_BY = Field.of("shown-by", FieldKind.EXHIBITS);

    static final List<Field> FIELDS =
            List.of(TYPE, NAME, OWNER, PROVIDER, IDENTIFIER, PART, SINCE, NOTICED, DONE, KEPT, ABOUT, SHOWN_BY);

    private DeviceOrAccount() {}
}
