package org.daybook.portfolio.pdf.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.RecordSheet;
import org.jspecify.annotations.Nullable;

/**
 * The content of a record as labels and values, a row each. On the few pages that must hold many figures, short values
 * share a row instead, each after its label.
 */
public final class RecordFactRows {
    /** A longer value never shares a row. */
    private static final int ALONE = 90;

    private static final int WORD = 48;

    /** The maximum number of characters in a shared row. */
    private static final int SHARED = 230;

    private final SectionWording wording;
    private final boolean shared;
    private final List<LabelledFact> rows = new ArrayList<>();
    private @Nullable String label;
    private Text text = Text.empty();
    private int length;

    /** Rows that begin empty. */
    public RecordFactRows(SectionWording wording) {
        this(wording, false);
    }

    private RecordFactRows(SectionWording wording, boolean shared) {
        this.wording = wording;
        this.shared = shared;
    }

    /** Rows that short values share. */
    public static RecordFactRows shared(SectionWording wording) {
        return new RecordFactRows(wording, true);
    }

    /** Adds plain words; nothing if there are none. */
    public void add(String name, String words) {
        if (!words.isBlank()) {
            add(name, Text.of(words.strip()));
        }
    }

    /** Adds a value to the current row if there is one with room left; otherwise begins a row. */
    public void add(String name, Text value) {
        if (value.words().isBlank()) {
            return;
        }
        if (!shared) {
            String within = label == null ? name : within(label, name);
            rows.add(new LabelledFact(
                    within.substring(0, 1).toUpperCase(wording.locale()) + within.substring(1), value));
            label = label == null ? name : label;
            return;
        }
        int more = value.words().length();
        boolean alone = more > ALONE || value.words().indexOf('\n') >= 0 || isUnbroken(value.words());
        if (alone || length + more > SHARED) {
            end();
        }
        if (label == null) {
            label = name;
            text = value;
        } else {
            text = text.plain(" · ")
                    .bold(wording.get("portfolio-pdf.labelled", within(label, name)))
                    .then(value);
        }
        length += more + name.length();
        if (alone) {
            end();
        }
    }

    /**
     * Adds how a record was recorded, and its amendments if there are any.
     *
     * @param when when it was recorded, in words
     */
    public void recorded(RecordSheet<?> sheet, String when, Supplier<Text> amendments) {
        recorded(
                wording.get(sheet.isOriginalMissing() ? "portfolio-pdf.amended" : "portfolio-pdf.recorded"),
                when,
                sheet.original().stamp(),
                sheet.isAmended() ? amendments.get() : Text.empty());
    }

    /** Adds when something was recorded, by whom, and in which entry of the diary, in one row. */
    public void recorded(String name, String when, RecordSheet.Stamp stamp) {
        recorded(name, when, stamp, Text.empty());
    }

    private void recorded(String name, String when, RecordSheet.Stamp stamp, Text amendments) {
        end();
        RecordFactRows row = shared(wording);
        row.add(name, when);
        row.add(wording.get("portfolio-pdf.recorded-by"), wording.by(stamp));
        row.add(wording.get("portfolio-pdf.diary-entry"), String.valueOf(stamp.seq()));
        row.add(wording.get("portfolio-pdf.amendments"), amendments);
        row.all().forEach(fact -> rows.add(new LabelledFact(fact.label(), fact.value(), TextStyle.FINE)));
    }

    /** Adds someone's account in a row of its own. */
    public void account(String name, Text words) {
        end();
        rows.add(LabelledFact.narrative(name, words));
    }

    /** Ends the current row, or what is said of one thing, so that the next value begins another. */
    public void end() {
        if (shared && label != null) {
            rows.add(new LabelledFact(label, text));
        }
        label = null;
        text = Text.empty();
        length = 0;
    }

    public List<LabelledFact> all() {
        end();
        return List.copyOf(rows);
    }

    /** Whether it is one long word, such as a digest, which is read on a line of its own. */
    private static boolean isUnbroken(String words) {
        return words.length() > WORD && words.indexOf(' ') < 0;
    }

    /** Shortens 'Witness 1, what they saw' to 'what they saw' in the row of 'Witness 1'. */
    private static String within(String first, String name) {
        return name.startsWith(first + ", ") ? name.substring(first.length() + 2) : name;
    }
}
