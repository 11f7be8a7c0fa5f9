package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import org.daybook.record.CaseHeading;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;

/** Writes the heading of the case as JSON and reads it back. What may not be printed goes to the private part. */
public final class HeadingCodec {
    public static final String ABOUT = "about";

    private HeadingCodec() {}

    public static void write(CaseHeading heading, ObjectNode publicPart, ObjectNode privatePart) {
        ObjectNode open = publicPart.putObject(ABOUT);
        ObjectNode hidden = privatePart.putObject(ABOUT);
        heading.about().forEach((item, detail) -> (detail.mayPrint() ? open : hidden).put(item.code(), detail.text()));
        publicPart.put("responsible", heading.responsible());
        if (heading.jurisdiction() != Jurisdiction.NOT_SAID) {
            publicPart.put("jurisdiction", heading.jurisdiction().code());
        }
        UnknownJsonFields.restore(heading.unknown(), publicPart, privatePart);
    }

    public static CaseHeading read(
            JsonObjectReader publicPart, JsonObjectReader privatePart, Map<String, String> unknown)
            throws MalformedEntryException {
        Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
        readAbout(privatePart.object(ABOUT), false, about);
        readAbout(publicPart.object(ABOUT), true, about);
        String responsible = publicPart.text("responsible");
        Jurisdiction jurisdiction = publicPart.choice("jurisdiction", Jurisdiction.NOT_SAID);
        publicPart.finish();
        privatePart.finish();
        return new CaseHeading(about, responsible, jurisdiction, new UnknownFields(unknown));
    }

    private static void readAbout(JsonObjectReader from, boolean mayPrint, Map<PersonDetailKind, PersonDetail> into)
            throws MalformedEntryException {
        for (PersonDetailKind item : PersonDetailKind.values()) {
            String text = from.text(item.code());
            if (!text.isBlank()) {
                into.put(item, new PersonDetail(text, mayPrint));
            }
        }
        from.finish();
    }
}
