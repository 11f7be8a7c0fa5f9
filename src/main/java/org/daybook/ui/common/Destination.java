package org.daybook.ui.common;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.Draft;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.index.Filters;
import org.daybook.index.ItemKind;
import org.daybook.index.ItemSelection;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Where a person can go in an open diary. A screen is given a {@code Consumer<Destination>} and knows no other screen.
 */
public sealed interface Destination {
    /** The name of the form for {@link People} on its drafts. */
    String HEADING_FORM = "heading";

    /** The name of the form for {@link WriteUpMany} on its drafts. */
    String GRID_FORM = "grid";

    /** The name of the form for {@link ShowExhibit} and {@link NewPhysicalItem} on its drafts. */
    String EXHIBIT_FORM = "exhibit";

    /** How the names of the forms for {@link NewCaseRecord} and {@link AmendCaseRecord} begin on their drafts. */
    String CASE_RECORD_FORM = "particular-";

    /**
     * All incidents, newest first, or those in which something is found.
     *
     * @param find what is looked for, as it would be typed; empty for all
     * @param filters what it is narrowed down to
     * @param at the thing she comes back from, which is in sight; null for the beginning
     * @param figures where the figures are behind which these incidents stand; null if they come from none
     * @param among the kinds of things that are shown
     */
    record Timeline(
            String find,
            Filters filters,
            @Nullable Id<?> at,
            @Nullable Patterns figures,
            Set<ItemKind> among) implements Destination {
        public Timeline {
            among = Set.copyOf(among);
        }

        /** Things of every kind. */
        public Timeline(String find, Filters filters, @Nullable Id<?> at, @Nullable Patterns figures) {
            this(find, filters, at, figures, EnumSet.allOf(ItemKind.class));
        }

        /** All incidents, from the beginning. */
        public Timeline() {
            this("");
        }

        /** Those that were picked out. */
        public Timeline(ItemSelection picked) {
            this("", Filters.NONE.among(picked), null, null);
        }

        /** Those in which something is found. */
        public Timeline(String find) {
            this(find, Filters.NONE, null, null);
        }

        /** A copy that brings an item into view. */
        public Timeline at(Id<?> id) {
            return new Timeline(find, filters, id, figures, among);
        }
    }

    /**
     * An empty form, or one filled from a draft.
     *
     * @param resume the draft to go on with; null for an empty form
     */
    record NewIncident(@Nullable Id<Draft> resume) implements Destination {}

    /**
     * One incident with its history.
     *
     * @param incident which
     * @param from where the way back leads
     */
    record ShowIncident(Id<Incident> incident, Timeline from) implements Destination {
        /** From where the way back leads to all incidents. */
        public ShowIncident(Id<Incident> incident) {
            this(incident, new Timeline());
        }
    }

    /**
     * The form for an amendment.
     *
     * @param incident which incident is amended
     * @param resume the draft to go on with; null to begin from the incident as it stands
     */
    record AmendIncident(Id<Incident> incident, @Nullable Id<Draft> resume) implements Destination {}

    /**
     * Erasing one incident for good.
     *
     * @param incident which
     */
    record EraseIncident(Id<Incident> incident) implements Destination {}

    /**
     * Writing up several incidents at once.
     *
     * @param resume the draft to go on with; null for an empty grid
     */
    record WriteUpMany(@Nullable Id<Draft> resume) implements Destination {}

    /**
     * The heading of the case, and the people named in it.
     *
     * @param resume the draft to go on with; null to begin from what is recorded
     */
    record People(@Nullable Id<Draft> resume) implements Destination {}

    /**
     * The counts over the records, and what is missing.
     *
     * @param part which of the two
     */
    record Patterns(Part part) implements Destination {
        /** The two parts of the screen. */
        public enum Part {
            COUNTS,
            MISSING
        }

        /** What the records show. */
        public Patterns() {
            this(Part.COUNTS);
        }
    }

    /** All exhibits, those that belong to no incident first. */
    record Exhibits() implements Destination {}

    /**
     * One exhibit: seen, described, linked, checked.
     *
     * @param exhibit which
     * @param resume the draft to go on with; null to begin from what is recorded
     * @param from where the way back leads; null for all exhibits
     */
    record ShowExhibit(
            Id<Exhibit> exhibit,
            @Nullable Id<Draft> resume,
            @Nullable Timeline from) implements Destination {
        /** From where the way back leads to all exhibits. */
        public ShowExhibit(Id<Exhibit> exhibit, @Nullable Id<Draft> resume) {
            this(exhibit, resume, null);
        }
    }

    /**
     * The form for a physical item, such as a gift or a letter.
     *
     * @param incident to which it belongs; null for none
     * @param resume the draft to go on with; null for an empty form
     */
    record NewPhysicalItem(
            @Nullable Id<Incident> incident, @Nullable Id<Draft> resume) implements Destination {}

    /**
     * Erasing one exhibit for good.
     *
     * @param exhibit which
     */
    record EraseExhibit(Id<Exhibit> exhibit) implements Destination {}

    /**
     * What the case holds beside incidents and exhibits.
     *
     * @param kind all of one kind; null for an overview of all kinds
     */
    record TheCase(@Nullable CaseRecordKind kind) implements Destination {}

    /**
     * The form for a new case record.
     *
     * @param kind what it is
     * @param with what is filled in at first
     * @param back where one goes when it is recorded or left; null for the record itself
     * @param resume the draft to go on with; null for a form with nothing else in it
     */
    record NewCaseRecord(
            CaseRecordKind kind,
            Prefill with,
            @Nullable Destination back,
            @Nullable Id<Draft> resume) implements Destination {
        /** A form with nothing in it. */
        public NewCaseRecord(CaseRecordKind kind) {
            this(kind, Prefill.NOTHING, null, null);
        }
    }

    /**
     * What is filled into the form of a new case record.
     *
     * @param name of a person; empty for none
     * @param incidents it is about
     */
    record Prefill(String name, List<Id<Incident>> incidents) {
        /** Nothing. */
        public static final Prefill NOTHING = new Prefill("", List.of());

        public Prefill {
            incidents = List.copyOf(incidents);
        }
    }

    /**
     * One case record with its history.
     *
     * @param caseRecord which
     * @param from where the way back leads; null for those of its kind
     */
    record ShowCaseRecord(
            Id<CaseRecord> caseRecord, @Nullable Timeline from) implements Destination {
        /** From where the way back leads to those of its kind. */
        public ShowCaseRecord(Id<CaseRecord> caseRecord) {
            this(caseRecord, null);
        }
    }

    /**
     * The form for an amendment of a case record.
     *
     * @param kind what it is
     * @param caseRecord which is amended
     * @param resume the draft to go on with; null to begin from the case record as it stands
     */
    record AmendCaseRecord(
            CaseRecordKind kind,
            Id<CaseRecord> caseRecord,
            @Nullable Id<Draft> resume) implements Destination {}

    /**
     * Erasing one case record for good.
     *
     * @param caseRecord which
     */
    record EraseCaseRecord(Id<CaseRecord> caseRecord) implements Destination {}

    /** A new passphrase, under which everything is sealed again. */
    record ChangePassphrase() implements Destination {}

    /** The recovery code: tried, or replaced by a new one. */
    record RecoverySheet() implements Destination {}

    /** Choosing what goes into a portfolio, and writing it. */
    record Portfolio() implements Destination {}

    /** Checking a portfolio that was made. */
    record CheckPortfolio() implements Destination {}

    /** Copying the diary to another place. */
    record CopyDiary() implements Destination {}

    /** When and how the diary hides, and how the window looks. */
    record Settings() implements Destination {}

    /** Numbers to call, how to record, what the law may say, how hiding works, what this program is not. */
    record Help() implements Destination {}

    /** The page on which {@code draft} is continued. */
    static Destination resuming(Draft draft) {
        return switch (draft.form()) {
            case HEADING_FORM -> new People(draft.id());
            case GRID_FORM -> new WriteUpMany(draft.id());
            case EXHIBIT_FORM ->
                draft.about() == null
                        ? new NewPhysicalItem(null, draft.id())
                        : new ShowExhibit(draft.about().as(), draft.id());
            default ->
                isOfCaseRecord(draft)
                        ? resumingCaseRecord(draft)
                        : draft.about() == null
                                ? new NewIncident(draft.id())
                                : new AmendIncident(draft.about().as(), draft.id());
        };
    }

    /** The name of the form for one kind of case record on its drafts. */
    static String caseRecordForm(CaseRecordKind kind) {
        return CASE_RECORD_FORM + kind.code();
    }

    /** Whether it is what was being typed about a case record. */
    static boolean isOfCaseRecord(Draft draft) {
        return draft.form().startsWith(CASE_RECORD_FORM);
    }

    /** The kind of the case record that was being typed; empty for one that only a newer version knows. */
    static Optional<CaseRecordKind> caseRecordKindOf(Draft draft) {
        return isOfCaseRecord(draft)
                ? CaseRecordKind.ofCode(draft.form().substring(CASE_RECORD_FORM.length()))
                : Optional.empty();
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
