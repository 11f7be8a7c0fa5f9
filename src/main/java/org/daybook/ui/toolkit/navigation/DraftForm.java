package org.daybook.ui.toolkit.navigation;

import java.util.Optional;
import org.daybook.casefile.Draft;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.daybook.ui.toolkit.navigation.Destination.AmendCaseRecord;
import org.daybook.ui.toolkit.navigation.Destination.AmendExhibit;
import org.daybook.ui.toolkit.navigation.Destination.AmendIncident;
import org.daybook.ui.toolkit.navigation.Destination.Exhibits;
import org.daybook.ui.toolkit.navigation.Destination.Identities;
import org.daybook.ui.toolkit.navigation.Destination.ImportMessages;
import org.daybook.ui.toolkit.navigation.Destination.NewCaseRecord;
import org.daybook.ui.toolkit.navigation.Destination.NewIncident;
import org.daybook.ui.toolkit.navigation.Destination.NewPhysicalItem;
import org.daybook.ui.toolkit.navigation.Destination.People;
import org.daybook.ui.toolkit.navigation.Destination.Prefill;
import org.daybook.ui.toolkit.navigation.Destination.RedactExhibit;
import org.daybook.ui.toolkit.navigation.Destination.TheCase;
import org.daybook.ui.toolkit.navigation.Destination.WriteUpMany;

/** The names that forms have on their drafts, and the page on which a draft is continued. */
public final class DraftForm {
    /** The form for {@link People}. */
    public static final String HEADING = "heading";

    /** The form for {@link WriteUpMany}. */
    public static final String GRID = "grid";

    /** The form for {@link AmendExhibit} and {@link NewPhysicalItem}. */
    public static final String EXHIBIT = "exhibit";

    /** The form that links ticked {@link Identities} to a person. */
    public static final String LINKING = "linking";

    /** The form for {@link RedactExhibit}. */
    public static final String REDACTED_COPY = "redacted-copy";

    /** The form that asks about files before {@link ImportMessages}. */
    public static final String IMPORT = "import";

    private static final String CASE_RECORD = "particular-";

    private DraftForm() {}

    /** The name of the form for one kind of case record. */
    public static String of(CaseRecordKind kind) {
        return CASE_RECORD + kind.code();
    }

    public static boolean isOfCaseRecord(Draft draft) {
        return draft.form().startsWith(CASE_RECORD);
    }

    /** The kind of case record the draft is of; empty if only a newer version of the program knows it. */
    public static Optional<CaseRecordKind> caseRecordKindOf(Draft draft) {
        return isOfCaseRecord(draft)
                ? Coded.find(CaseRecordKind.class, draft.form().substring(CASE_RECORD.length()))
                : Optional.empty();
    }

    /** The page on which {@code draft} is continued. */
    public static Destination resuming(Draft draft) {
        return switch (draft.form()) {
            case HEADING -> new People(draft.id());
            case GRID -> new WriteUpMany(draft.id());
            case LINKING -> new Identities();
            case IMPORT -> new ImportMessages();
            case EXHIBIT ->
                draft.about() == null
                        ? new NewPhysicalItem(null, draft.id())
                        : new AmendExhibit(draft.about().as(), draft.id());
            case REDACTED_COPY ->
                draft.about() == null
                        ? new Exhibits()
                        : new RedactExhibit(draft.about().as(), draft.id());
            default ->
                isOfCaseRecord(draft)
                        ? resumingCaseRecord(draft)
                        : draft.about() == null
                                ? new NewIncident(draft.id())
                                : new AmendIncident(draft.about().as(), draft.id());
        };
    }

    private static Destination resumingCaseRecord(Draft draft) {
        Id<?> about = draft.about();
        return caseRecordKindOf(draft)
                .<Destination>map(kind -> about == null
                        ? new NewCaseRecord(kind, Prefill.NOTHING, null, draft.id())
                        : new AmendCaseRecord(kind, about.as(), draft.id()))
                .orElseGet(() -> new TheCase(null));
    }
}
