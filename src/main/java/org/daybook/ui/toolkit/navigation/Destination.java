package org.daybook.ui.toolkit.navigation;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.Draft;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.conversation.MessageImport;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.index.IncidentSelection;
import org.daybook.index.ItemKind;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * A page that can be opened in an open diary. A screen is given a {@code Consumer<Destination>} and knows no other
 * screen.
 */
public sealed interface Destination {
    /** The page after unlocking: a field for what happened, what is due, and the latest entries. */
    record Today() implements Destination {}

    /**
     * The timeline of all items, newest first, or the results of a search.
     *
     * @param find the search text, as it would be typed; empty for all
     * @param picked the only items shown; null for all
     * @param at the item the user returns from, which is scrolled into view; null for the start
     * @param figures the page of figures that led here; null if none did
     * @param among the kinds of items shown
     */
    record Timeline(
            String find,
            @Nullable IncidentSelection picked,
            @Nullable Id<?> at,
            @Nullable Destination figures,
            Set<ItemKind> among)
            implements Destination {
        public Timeline {
            among = Set.copyOf(among);
        }

        /** A timeline of items of every kind. */
        public Timeline(
                String find, @Nullable IncidentSelection picked, @Nullable Id<?> at, @Nullable Destination figures) {
            this(find, picked, at, figures, EnumSet.allOf(ItemKind.class));
        }

        /** The whole timeline, from its start. */
        public Timeline() {
            this("");
        }

        public Timeline(IncidentSelection picked) {
            this("", picked, null, null);
        }

        /** The results of a search. */
        public Timeline(String find) {
            this(find, null, null, null);
        }

        /** Whether {@code other} shows the same rows, whatever is in view. */
        public boolean isSameListAs(Timeline other) {
            return find.equals(other.find)
                    && Objects.equals(picked, other.picked)
                    && among.equals(other.among)
                    && Objects.equals(figures, other.figures);
        }

        /** A copy that brings an item into view. */
        public Timeline at(Id<?> id) {
            return new Timeline(find, picked, id, figures, among);
        }
    }

    /**
     * An empty form, or one filled from a draft.
     *
     * @param resume the draft to continue; null for an empty form
     */
    record NewIncident(@Nullable Id<Draft> resume) implements Destination {}

    /**
     * What was just saved, which the next page says.
     *
     * @param record the incident, exhibit or case record
     * @param isAmendment whether it was there before
     */
    record Saved(Id<?> record, boolean isAmendment) {}

    /**
     * One incident with its history.
     *
     * @param from the list in which it is, and where Back leads unless it was opened from a conversation
     * @param saved what was just saved; null for nothing
     * @param conversation the conversation to which Back leads; null for the list
     */
    record ShowIncident(
            Id<Incident> incident,
            Timeline from,
            @Nullable Saved saved,
            @Nullable ShowConversation conversation) implements Destination {
        /** An incident that was not opened from a conversation. */
        public ShowIncident(Id<Incident> incident, Timeline from, @Nullable Saved saved) {
            this(incident, from, saved, null);
        }

        /** An incident, nothing of which was just saved. */
        public ShowIncident(Id<Incident> incident, Timeline from) {
            this(incident, from, null);
        }

        /** An incident whose Back leads to the whole timeline. */
        public ShowIncident(Id<Incident> incident) {
            this(incident, new Timeline());
        }
    }

    /**
     * The form for an amendment.
     *
     * @param incident the incident to amend
     * @param resume the draft to continue; null to start from the current version of the incident
     */
    record AmendIncident(Id<Incident> incident, @Nullable Id<Draft> resume) implements Destination {}

    /** The page for erasing one incident for good. */
    record EraseIncident(Id<Incident> incident) implements Destination {}

    /**
     * The grid in which several incidents are written up at once.
     *
     * @param resume the draft to continue; null for an empty grid
     */
    record WriteUpMany(@Nullable Id<Draft> resume) implements Destination {}

    /**
     * The heading of the case, and the people named in it.
     *
     * @param resume the draft to continue; null to begin from what is recorded
     */
    record People(@Nullable Id<Draft> resume) implements Destination {}

    /**
     * Statistics over the records, and what is missing from them.
     *
     * @param part which of its two parts
     * @param unfolded the sections that are unfolded, by key
     */
    record Patterns(PatternsPart part, Set<String> unfolded) implements Destination {
        private static final Set<String> FIRST = Set.of("patterns.often");

        /** The two parts of the screen. */
        public enum PatternsPart {
            COUNTS,
            MISSING
        }

        public Patterns {
            unfolded = Set.copyOf(unfolded);
        }

        /** One of the two parts as it is shown at first. */
        public Patterns(PatternsPart part) {
            this(part, FIRST);
        }

        /** What the records show. */
        public Patterns() {
            this(PatternsPart.COUNTS);
        }
    }

    /**
     * The messages that a number on a page counts, as a list.
     *
     * @param key which number of the page it is
     * @param words what the messages have in common
     */
    record CountedMessages(String key, String words) {}

    /**
     * The numbers, mailboxes, accounts and other identities that occur anywhere, and whose they are.
     *
     * @param counted the number whose messages are listed; null for the page itself
     */
    record Identities(@Nullable CountedMessages counted) implements Destination {
        /** The page itself. */
        public Identities() {
            this(null);
        }
    }

    /**
     * All contact from one person by the identities that are linked to that person.
     *
     * @param counted the number whose messages are listed; null for the page itself
     * @param unfolded the sections that are unfolded, by key
     */
    record Campaign(Id<CaseRecord> person, @Nullable CountedMessages counted, Set<String> unfolded)
            implements Destination {
        private static final Set<String> FIRST = Set.of("campaign.identities", "campaign.ways");

        public Campaign {
            unfolded = Set.copyOf(unfolded);
        }

        /** The page itself, as it is shown at first. */
        public Campaign(Id<CaseRecord> person) {
            this(person, null, FIRST);
        }
    }

    /** All exhibits, those that belong to no incident first. */
    record Exhibits() implements Destination {}

    /**
     * One exhibit, to be viewed, checked and copied.
     *
     * @param from where Back leads; null for all exhibits
     * @param saved what was just saved; null for nothing
     */
    record ShowExhibit(
            Id<Exhibit> exhibit,
            @Nullable Timeline from,
            @Nullable Saved saved) implements Destination {
        /** An exhibit, nothing of which was just saved. */
        public ShowExhibit(Id<Exhibit> exhibit, @Nullable Timeline from) {
            this(exhibit, from, null);
        }
    }

    /**
     * The form in which an exhibit is described and linked.
     *
     * @param resume the draft to continue; null to begin from what is recorded
     */
    record AmendExhibit(Id<Exhibit> exhibit, @Nullable Id<Draft> resume) implements Destination {}

    /**
     * The form for a physical item, such as a gift or a letter.
     *
     * @param incident the incident it belongs to; null for none
     * @param resume the draft to continue; null for an empty form
     */
    record NewPhysicalItem(
            @Nullable Id<Incident> incident, @Nullable Id<Draft> resume) implements Destination {}

    /** The page for erasing one exhibit for good. */
    record EraseExhibit(Id<Exhibit> exhibit) implements Destination {}

    /**
     * The form in which a redacted copy of an exhibit is made.
     *
     * @param exhibit the original
     * @param resume the draft to continue; null for no boxes
     */
    record RedactExhibit(Id<Exhibit> exhibit, @Nullable Id<Draft> resume) implements Destination {}

    /** The page on which screenshots are joined into one long picture. */
    record JoinScreenshots(Id<Exhibit> exhibit) implements Destination {}

    record Conversations() implements Destination {}

    /**
     * Importing exported messages.
     *
     * @param files the files and folders that are examined at once; empty to choose them on the page
     */
    record ImportMessages(List<Path> files) implements Destination {
        public ImportMessages {
            files = List.copyOf(files);
        }

        /** Nothing is chosen yet. */
        public ImportMessages() {
            this(List.of());
        }
    }

    /**
     * One imported conversation.
     *
     * @param conversation its number in the import, from 0
     * @param row the number of the row to bring into view; 0 for the first
     * @param from where Back leads; null for all conversations
     */
    record ShowConversation(
            Id<MessageImport> messages,
            int conversation,
            int row,
            @Nullable Destination from) implements Destination {
        /** A conversation whose Back leads to all conversations. */
        public ShowConversation(Id<MessageImport> messages, int conversation, int row) {
            this(messages, conversation, row, null);
        }

        /** A copy that brings a row into view. */
        public ShowConversation at(int number) {
            return new ShowConversation(messages, conversation, number, from);
        }

        /** The conversation as a record, whichever of its rows is in view. */
        private Id<MessageImport> id() {
            return MessageImport.idOf(messages, conversation);
        }
    }

    /**
     * Two exports of one conversation, compared.
     *
     * @param earlier the conversation as it was imported first
     * @param later the same as it was imported later
     */
    record CompareConversations(ShowConversation earlier, ShowConversation later) implements Destination {}

    /**
     * The case records, which are everything besides incidents and exhibits.
     *
     * @param kind all of one kind; null for an overview of all kinds
     */
    record TheCase(@Nullable CaseRecordKind kind) implements Destination {}

    /**
     * The form for a new case record.
     *
     * @param with the values filled in at first
     * @param back the page to open once it is recorded or left; null for the record itself
     * @param resume the draft to continue; null for a form with nothing else in it
     */
    record NewCaseRecord(
            CaseRecordKind kind,
            Prefill with,
            @Nullable Destination back,
            @Nullable Id<Draft> resume) implements Destination {
        /** An empty form. */
        public NewCaseRecord(CaseRecordKind kind) {
            this(kind, Prefill.NOTHING, null, null);
        }
    }

    /**
     * The values filled into the form for a new case record.
     *
     * @param name of a person; empty for none
     * @param incidents the incidents it is about
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
     * @param kind its kind, beside whose list it is shown; null where only the record is known, which is shown alone
     * @param from where Back leads; null for the list of its kind
     * @param saved what was just saved; null for nothing
     */
    record ShowCaseRecord(
            Id<CaseRecord> caseRecord,
            @Nullable CaseRecordKind kind,
            @Nullable Timeline from,
            @Nullable Saved saved) implements Destination {
        /** A case record beside the list of its kind, to which Back leads. */
        public ShowCaseRecord(Id<CaseRecord> caseRecord, CaseRecordKind kind) {
            this(caseRecord, kind, null, null);
        }

        /** A case record that was opened from a search or a list. */
        public ShowCaseRecord(Id<CaseRecord> caseRecord, @Nullable Timeline from) {
            this(caseRecord, null, from, null);
        }

        /** A case record alone, whose Back leads to the list of its kind. */
        public ShowCaseRecord(Id<CaseRecord> caseRecord) {
            this(caseRecord, null, null, null);
        }
    }

    /**
     * The form for an amendment of a case record.
     *
     * @param caseRecord the record to amend
     * @param resume the draft to continue; null to start from the current version of the case record
     */
    record AmendCaseRecord(
            CaseRecordKind kind,
            Id<CaseRecord> caseRecord,
            @Nullable Id<Draft> resume) implements Destination {}

    /** The page for erasing one case record for good. */
    record EraseCaseRecord(Id<CaseRecord> caseRecord) implements Destination {}

    /** The review of how long the case is kept. */
    record RetentionReview() implements Destination {}

    /** Choosing a new passphrase. */
    record ChangePassphrase() implements Destination {}

    /** The recovery code, to be tested or replaced by a new one. */
    record RecoverySheet() implements Destination {}

    /** Who can open the diary with a key of their own. */
    record Access() implements Destination {}

    /** Choosing what goes into a portfolio, and writing it. */
    record Portfolio() implements Destination {}

    /** Sheets for supporters, and what was shared. */
    record SupportSheets() implements Destination {}

    /** Who has which copy, and what has changed since. */
    record WhoHasWhat() implements Destination {}

    record CheckPortfolio() implements Destination {}

    /** Copying the diary to another place. */
    record CopyDiary() implements Destination {}

    /**
     * When and how the diary hides, how the window looks, and what this computer keeps.
     *
     * @param topic what is shown at first
     */
    record Settings(Topic topic) implements Destination {
        /** The topics, in their order. */
        public enum Topic implements Coded {
            TEXT,
            HIDING,
            SEEN,
            OPENING,
            DATES,
            COMPUTER,
            ORGANISATION
        }

        /** Settings from their first topic on. */
        public Settings() {
            this(Topic.TEXT);
        }
    }

    /**
     * Help: helplines, how to record, what the law may say, how hiding works, and what the program is not.
     *
     * @param page the page that is shown at first
     */
    record Help(HelpPage page) implements Destination {
        /** The pages that other screens link to. */
        public enum HelpPage {
            FIRST,
            KEYS,
            KEEPING,
            GETTING_MESSAGES
        }

        /** Help from its first page on. */
        public Help() {
            this(HelpPage.FIRST);
        }
    }

    /** The place of the sidebar to which this page belongs. */
    default Destination place() {
        return switch (this) {
            case ShowIncident shown
            when shown.conversation() != null -> shown.conversation().place();
            case ShowIncident _, AmendIncident _, EraseIncident _, WriteUpMany _ -> new Timeline();
            case ShowExhibit shown when shown.from() != null -> new Timeline();
            case ShowExhibit _, AmendExhibit _, NewPhysicalItem _, EraseExhibit _, RedactExhibit _, JoinScreenshots _ ->
                new Exhibits();
            case ShowCaseRecord shown when shown.from() != null -> new Timeline();
            case ShowCaseRecord _, NewCaseRecord _, AmendCaseRecord _, EraseCaseRecord _, RetentionReview _, People _ ->
                new TheCase(null);
            case ShowConversation shown when shown.from() instanceof Timeline -> new Timeline();
            case ShowConversation shown when shown.from() != null -> new Patterns();
            case Identities _, Campaign _ -> new Patterns();
            case ShowConversation _, ImportMessages _, CompareConversations _ -> new Conversations();
            case ChangePassphrase _, RecoverySheet _, Access _, Settings _ -> new Settings();
            case CheckPortfolio _, SupportSheets _, WhoHasWhat _ -> new Portfolio();
            default -> this;
        };
    }

    /**
     * The list beside which this page is shown: the page itself if it is one, and the one it was opened from if it is a
     * record; empty for a page without a list.
     */
    default Optional<Destination> list() {
        return switch (this) {
            case Timeline timeline -> Optional.of(timeline);
            case Exhibits all -> Optional.of(all);
            case Conversations all -> Optional.of(all);
            case ShowConversation one when one.from() instanceof Timeline from -> Optional.of(from.at(one.id()));
            case ShowConversation one when one.from() == null -> Optional.of(new Conversations());
            case TheCase all when all.kind() != null -> Optional.of(all);
            case ShowIncident incident
            when incident.conversation() != null -> incident.conversation().list();
            case ShowIncident incident -> Optional.of(incident.from().at(incident.incident()));
            case ShowExhibit exhibit ->
                Optional.of(
                        exhibit.from() == null ? new Exhibits() : exhibit.from().at(exhibit.exhibit()));
            case ShowCaseRecord caseRecord
            when caseRecord.from() != null -> Optional.of(caseRecord.from().at(caseRecord.caseRecord()));
            case ShowCaseRecord caseRecord
            when caseRecord.kind() != null -> Optional.of(new TheCase(caseRecord.kind()));
            default -> Optional.empty();
        };
    }

    /** The record that is shown, or that a list brings into view; empty for none. */
    default Optional<Id<?>> record() {
        return switch (this) {
            case ShowIncident shown -> Optional.of(shown.incident());
            case ShowExhibit shown -> Optional.of(shown.exhibit());
            case ShowCaseRecord shown -> Optional.of(shown.caseRecord());
            case ShowConversation shown -> Optional.of(shown.id());
            case Timeline timeline -> Optional.ofNullable(timeline.at());
            default -> Optional.empty();
        };
    }
}
