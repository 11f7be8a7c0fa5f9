package org.daybook.ui.record;

import org.daybook.casefile.Draft;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.navigation.DraftForm;

/** Describes a draft in a list: what it is of and when it was saved. */
public final class DraftFormatter {
    private final Messages messages;
    private final CaseRecordLines lines;

    public DraftFormatter(Messages messages) {
        this.messages = messages;
        this.lines = new CaseRecordLines(messages);
    }

    /** The beginning of her words, or what kind of record it is. */
    public String title(Draft draft) {
        if (DraftForm.isOfCaseRecord(draft)) {
            return DraftForm.caseRecordKindOf(draft).map(lines::kind).orElseGet(() -> messages.get("draft.unknown"));
        }
        return switch (draft.form()) {
            case DraftForm.HEADING -> messages.get("draft.heading");
            case DraftForm.GRID -> messages.get("draft.grid");
            case DraftForm.LINKING -> messages.get("draft.linking");
            case DraftForm.IMPORT -> messages.get("draft.import");
            case DraftForm.REDACTED_COPY -> messages.get("draft.redacted-copy");
            case DraftForm.EXHIBIT -> said(Excerpt.oneLine(typed(draft, "title")), "draft.exhibit");
            default -> said(Excerpt.own(typed(draft, "happened"), messages), "draft.without-words");
        };
    }

    /** Whether it is new or amends a record, and when it was saved. */
    public String state(Draft draft) {
        String key = draft.form().equals(DraftForm.EXHIBIT)
                ? "draft.exhibit-of"
                : draft.about() == null ? "draft.new" : "draft.amendment";
        return messages.get(key, messages.formats().dateTime(draft.savedAt()));
    }

    private static String typed(Draft draft, String field) {
        return draft.fields().getOrDefault(field, "");
    }

    private String said(String words, String otherwise) {
        return words.isEmpty() ? messages.get(otherwise) : words;
    }
}
