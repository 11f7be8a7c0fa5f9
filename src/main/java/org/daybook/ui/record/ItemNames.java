package org.daybook.ui.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.ExhibitDescriber;

/**
 * Names the items of a case where another item refers to them: incidents by number, exhibits by label, a term by its
 * order and its words, everything else by title. Looked up in the open case, shown on the JavaFX thread.
 */
public final class ItemNames {
    private final Messages messages;
    private final ExhibitDescriber exhibits;
    private final CaseRecordLines lines;

    public ItemNames(Messages messages, ExhibitDescriber exhibits) {
        this.messages = messages;
        this.exhibits = exhibits;
        this.lines = new CaseRecordLines(messages);
    }

    public Map<Id<?>, String> of(OpenCase open, Collection<? extends Id<?>> ids) {
        Map<Id<?>, String> names = new HashMap<>();
        ids.forEach(id -> of(open, id).ifPresent(name -> names.put(id, name)));
        return names;
    }

    /** The name of one; empty if it does not exist. */
    public Optional<String> of(OpenCase open, Id<?> id) {
        return open.incident(id.as())
                .map(history -> messages.get(
                        "incident.show-title", String.valueOf(history.current().number())))
                .or(() -> open.exhibits().one(id.as()).map(exhibits::full))
                .or(() -> open.caseRecords().one(id.as()).map(history -> lines.title(history.current())))
                .or(() -> term(open, lines, id));
    }

    /**
     * Case records ordered by kind and number, each named by its title and time, for the list from which a related
     * record is chosen.
     */
    public static List<NamedItem<CaseRecord>> named(Collection<CaseRecordHistory> caseRecords, Messages messages) {
        Formats formats = messages.formats();
        CaseRecordLines lines = new CaseRecordLines(messages);
        return caseRecords.stream()
                .map(CaseRecordHistory::current)
                .sorted(Comparator.comparing(CaseRecord::kind).thenComparing(CaseRecord::number))
                .map(caseRecord -> new NamedItem<>(caseRecord.id(), named(caseRecord, lines, formats, messages)))
                .toList();
    }

    private static String named(CaseRecord caseRecord, CaseRecordLines lines, Formats formats, Messages messages) {
        String title = titled(caseRecord, lines, messages);
        return caseRecord
                .when()
                .map(when -> messages.get("incident.about-line", title, formats.when(when)))
                .orElse(title);
    }

    /** The name of a case record among other kinds: its kind, and its title if it has one. */
    public static String titled(CaseRecord caseRecord, CaseRecordLines lines, Messages messages) {
        String title = lines.title(caseRecord);
        return title.equals(lines.numbered(caseRecord))
                ? title
                : messages.get("particular.titled", lines.kind(caseRecord.kind()), title);
    }

    /** The terms among these, by their names. */
    public static Map<Id<?>, String> terms(OpenCase open, Messages messages, Collection<? extends Id<?>> ids) {
        CaseRecordLines lines = new CaseRecordLines(messages);
        Map<Id<?>, String> names = new HashMap<>();
        ids.forEach(id -> term(open, lines, id).ifPresent(name -> names.put(id, name)));
        return names;
    }

    private static Optional<String> term(OpenCase open, CaseRecordLines lines, Id<?> id) {
        return open.caseRecords().term(id.as()).map(found -> lines.term(found.version(), found.term()));
    }
}
