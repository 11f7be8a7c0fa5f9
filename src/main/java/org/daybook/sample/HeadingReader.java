package org.daybook.sample;

import java.util.EnumMap;
import java.util.Map;
import org.daybook.facts.AboutItem;
import org.daybook.facts.Detail;
import org.daybook.facts.Heading;
import org.daybook.facts.Jurisdiction;
import org.daybook.facts.UnknownFields;

/** Makes what stands above the case of the script's fields. */
final class HeadingReader {
    private static final String PRINT = "print";

    private HeadingReader() {}

    static Heading read(Map<String, String> texts) {
        Fields fields = new Fields(texts, 0);
        Map<AboutItem, Detail> about = new EnumMap<>(AboutItem.class);
        texts.keySet()
                .forEach(name -> AboutItem.ofCode(name).ifPresent(item -> {
                    String[] cells = fields.cells(name, 2);
                    about.put(item, new Detail(cells[0], cells[1].equals(PRINT)));
                }));
        return new Heading(
                about,
                fields.text("responsible"),
                Fields.coded(Jurisdiction.values(), Jurisdiction::code, fields.text("jurisdiction")),
                UnknownFields.NONE);
    }
}
