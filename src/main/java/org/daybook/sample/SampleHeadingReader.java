package org.daybook.sample;

import java.util.EnumMap;
import java.util.Map;
import org.daybook.record.CaseHeading;
import org.daybook.record.Coded;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;

/** Reads the heading of the case from the script. */
final class SampleHeadingReader {
    private static final String PRINT = "print";

    private SampleHeadingReader() {}

    static CaseHeading read(Map<String, String> texts) {
        ScriptFields fields = new ScriptFields(texts, 0);
        Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
        texts.keySet()
                .forEach(name -> Coded.find(PersonDetailKind.class, name).ifPresent(item -> {
                    String[] cells = fields.cells(name, 2);
                    about.put(item, new PersonDetail(cells[0], cells[1].equals(PRINT)));
                }));
        return new CaseHeading(
                about,
                fields.text("responsible"),
                ScriptFields.coded(Jurisdiction.class, fields.text("jurisdiction")),
                UnknownFields.NONE);
    }
}
