package org.daybook.ui.people;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.record.CaseHeading;
import org.daybook.record.Coded;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;

/** The content of the fields about her and the case, converted to and from a heading or a draft. */
final class CaseHeadingForm {
    private static final String ABOUT = "about-";
    private static final String MAY_PRINT = "may-print-";
    private static final String RESPONSIBLE = "responsible";
    private static final String JURISDICTION = "jurisdiction";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Map<PersonDetailKind, StringProperty> texts = new EnumMap<>(PersonDetailKind.class);
    private final Map<PersonDetailKind, BooleanProperty> mayPrint = new EnumMap<>(PersonDetailKind.class);
    final StringProperty responsible = new SimpleStringProperty("");
    final ObjectProperty<Jurisdiction> jurisdiction = new SimpleObjectProperty<>(Jurisdiction.NOT_SAID);
    private CaseHeading begun = CaseHeading.NOT_SAID;
    private Map<String, String> untouched;

    CaseHeadingForm() {
        for (PersonDetailKind item : PersonDetailKind.values()) {
            texts.put(item, new SimpleStringProperty(""));
            mayPrint.put(item, new SimpleBooleanProperty(isUsuallyPrinted(item)));
        }
        untouched = fields();
    }

    StringProperty text(PersonDetailKind item) {
        return Objects.requireNonNull(texts.get(item));
    }

    BooleanProperty mayPrint(PersonDetailKind item) {
        return Objects.requireNonNull(mayPrint.get(item));
    }

    /** Runs {@code listener} at every change of any field. */
    void onChange(Runnable listener) {
        texts.values().forEach(text -> text.subscribe((_, _) -> listener.run()));
        mayPrint.values().forEach(choice -> choice.subscribe((_, _) -> listener.run()));
        responsible.subscribe((_, _) -> listener.run());
        jurisdiction.subscribe((_, _) -> listener.run());
    }

    /** Whether the fields are as they were when the form was filled from what is recorded. */
    boolean isUntouched() {
        return fields().equals(untouched);
    }

    /** Fills the fields from what is recorded. */
    void begin(CaseHeading heading) {
        renew(heading, fields());
    }

    /** The same, except that fields that differ from {@code sent} keep what was typed since. */
    void renew(CaseHeading heading, Map<String, String> sent) {
        begun = heading;
        untouched = shown(heading);
        Map<String, String> next = new HashMap<>(untouched);
        fields().forEach((field, now) -> {
            if (!now.equals(sent.get(field))) {
                next.put(field, now);
            }
        });
        resume(next);
    }

    /** The raw text of every field, for a draft. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        texts.forEach((item, text) -> fields.put(ABOUT + item.code(), text.get()));
        mayPrint.forEach((item, choice) -> fields.put(MAY_PRINT + item.code(), choice.get() ? YES : NO));
        fields.put(RESPONSIBLE, responsible.get());
        fields.put(JURISDICTION, jurisdiction.get().code());
        return fields;
    }

    /** Fills the form with exactly what {@link #fields()} returned. */
    void resume(Map<String, String> fields) {
        texts.forEach((item, text) -> text.set(fields.getOrDefault(ABOUT + item.code(), "")));
        mayPrint.forEach((item, choice) -> choice.set(YES.equals(fields.get(MAY_PRINT + item.code()))));
        responsible.set(fields.getOrDefault(RESPONSIBLE, ""));
        jurisdiction.set(Coded.of(fields.getOrDefault(JURISDICTION, ""), Jurisdiction.NOT_SAID));
    }

    /** The heading that the fields say; values that only a newer version understands are kept. */
    CaseHeading read() {
        Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
        texts.forEach((item, text) -> about.put(
                item, new PersonDetail(text.get().strip(), mayPrint(item).get())));
        return new CaseHeading(about, responsible.get().strip(), jurisdiction.get(), begun.unknown());
    }

    private static Map<String, String> shown(CaseHeading heading) {
        Map<String, String> fields = new HashMap<>();
        for (PersonDetailKind item : PersonDetailKind.values()) {
            PersonDetail detail = heading.detail(item);
            boolean said = heading.about().containsKey(item);
            fields.put(ABOUT + item.code(), detail.text());
            fields.put(MAY_PRINT + item.code(), (said ? detail.mayPrint() : isUsuallyPrinted(item)) ? YES : NO);
        }
        fields.put(RESPONSIBLE, heading.responsible());
        fields.put(JURISDICTION, heading.jurisdiction().code());
        return fields;
    }

    // Her initials are in the exhibit labels anyway; everything else could lead somebody to her.
    private static boolean isUsuallyPrinted(PersonDetailKind item) {
        return item == PersonDetailKind.INITIALS;
    }
}
