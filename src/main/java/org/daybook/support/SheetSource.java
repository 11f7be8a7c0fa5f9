package org.daybook.support;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseFile;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Field;
import org.daybook.record.Id;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Formats;
import org.daybook.text.Messages;

/** What the sheets are made of: the case file, the day, and words for its values. Vault thread. */
final class SheetSource {
    private final CaseFile caseFile;
    private final SupportSheetRequest request;
    private final OffsetDateTime now;
    private final Messages messages;
    private final CaseRecordLines lines;
    private final Map<Id<?>, String> names = new HashMap<>();

    SheetSource(CaseFile caseFile, SupportSheetRequest request, OffsetDateTime now, Messages messages) {
        this.caseFile = caseFile;
        this.request = request;
        this.now = now;
        this.messages = messages.under(caseFile.heading().jurisdiction());
        this.lines = new CaseRecordLines(this.messages, this::name);
        nameAll();
    }

    CaseFile caseFile() {
        return caseFile;
    }

    SupportSheetRequest request() {
        return request;
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    Messages messages() {
        return messages;
    }

    Formats formats() {
        return messages.formats();
    }

    CaseRecordLines lines() {
        return lines;
    }

    /** The text of {@code support.} and the key. */
    String word(String key, Object... values) {
        return messages.get("support." + key, values);
    }

    /** A labelled fact; none if it says nothing. */
    Stream<SheetPart.SheetLine> line(String key, String text) {
        return text.isBlank() ? Stream.empty() : Stream.of(new SheetPart.SheetLine(word(key), text));
    }

    /** The records of a kind that were not withdrawn. */
    List<CaseRecord> records(CaseRecordKind kind) {
        return caseFile.caseRecords().notWithdrawn(kind);
    }

    /** What is said in some fields of a record, one after the other; empty for nothing. */
    String said(CaseRecord record, Field... fields) {
        return Stream.of(fields)
                .map(field -> lines.said(record, field))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** What a linked item is called, such as 'Incident 12'. */
    String name(Id<?> id) {
        return names.getOrDefault(id, word("gone"));
    }

    private void nameAll() {
        caseFile.incidents()
                .all()
                .forEach(one -> names.put(
                        one.id(), word("incident", number(one.current().number()))));
        caseFile.exhibits()
                .all()
                .forEach(exhibit -> names.put(
                        exhibit.id(),
                        ExhibitLabelStyle.JOINED.label(
                                exhibit.label(), exhibit.current().number())));
        caseFile.caseRecords().all().forEach(one -> names.put(one.id(), lines.title(one.current())));
    }

    /** A number without thousands separators. */
    static String number(int number) {
        return String.valueOf(number);
    }
}
