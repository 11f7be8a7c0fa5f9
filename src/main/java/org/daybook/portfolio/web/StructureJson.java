package org.daybook.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.pdf.structure.StructureElement;
import org.daybook.pdf.text.FontFace;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.web.ScriptJson.Fields;

/**
 * Elements of the portfolio as the blocks that {@code page.js} shows. A block has a kind under {@code k}; a text is a string
 * or the number of a shared one or, if parts of it are links or in bold, a list of these and of {@code [words, place,
 * style]}.
 */
final class StructureJson {
    private static final int BOLD = 1;
    private static final int ITALIC = 2;
    private static final int SHORTEST_SHARED = 5;
    private static final int LONGEST_SHARED = 60;

    private StructureJson() {}

    /** The blocks of these elements; sections are opened up, since headings show where they begin. */
    static List<Object> blocks(List<StructureElement> elements) {
        return elements.stream().flatMap(StructureJson::block).toList();
    }

    private static Stream<Object> block(StructureElement element) {
        if (element.isHeading()) {
            return Stream.of(new Fields()
                    .with("k", "h")
                    .with("l", element.level())
                    .with("t", text(element))
                    .with("p", element.page())
                    .with("a", element.places()));
        }
        return switch (element.type()) {
            case "P" ->
                element.lines().isEmpty()
                        ? Stream.empty()
                        : Stream.of(new Fields()
                                .with("k", "p")
                                .with("t", text(element))
                                .with("g", element.language()));
            case "Div" -> Stream.of(new Fields().with("k", "note").with("c", blocks(element.kids())));
            case "BlockQuote" -> Stream.of(new Fields().with("k", "quote").with("c", blocks(element.kids())));
            case "L" -> Stream.of(list(element));
            case "Table" -> Stream.of(table(element));
            case "Figure" ->
                Stream.of(new Fields()
                        .with("k", "figure")
                        .with("t", element.alternative())
                        .with("p", element.page()));
            default -> blocks(element.kids()).stream();
        };
    }

    private static Fields list(StructureElement list) {
        List<Object> items = list.kids().stream()
                .<Object>map(
                        item -> item.kids().stream().map(StructureJson::text).toList())
                .toList();
        return new Fields().with("k", "list").with("i", items);
    }

    /** Labels and values, or a table under a head. */
    private static Fields table(StructureElement table) {
        List<StructureElement> heads = rows(table, "THead");
        if (heads.isEmpty()) {
            return new Fields().with("k", "facts").with("r", cells(rows(table, "TR")));
        }
        List<StructureElement> rows = rows(table, "TBody");
        boolean named = rows.stream().anyMatch(row -> !places(row).isEmpty());
        return new Fields()
                .with("k", "table")
                .with("h", cells(heads).getFirst())
                .with("r", cells(rows))
                .with("a", named ? rows.stream().map(StructureJson::places).toList() : List.of());
    }

    private static List<StructureElement> rows(StructureElement table, String within) {
        return table.kids().stream()
                .filter(kid -> kid.type().equals(within))
                .flatMap(kid -> within.equals("TR") ? Stream.of(kid) : kid.kids().stream())
                .toList();
    }

    private static List<List<Object>> cells(List<StructureElement> rows) {
        return rows.stream()
                .<List<Object>>map(
                        row -> row.kids().stream().map(StructureJson::text).toList())
                .toList();
    }

    /** Places at the beginning of any of its cells. */
    private static List<String> places(StructureElement row) {
        return row.all().flatMap(each -> each.places().stream()).toList();
    }

    private static Object text(StructureElement element) {
        List<Object> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        String before = "";
        for (List<Text.Run> line : element.lines()) {
            plain.append(before);
            for (Text.Run run : line) {
                int style = run.face() == FontFace.BOLD ? BOLD : run.face() == FontFace.ITALIC ? ITALIC : 0;
                String place = run.anchor() == null ? "" : run.anchor();
                if (style == 0 && place.isEmpty()) {
                    plain.append(run.words());
                } else {
                    flush(plain, parts);
                    parts.add(
                            place.isEmpty()
                                    ? List.of(shared(run.words()), "", style)
                                    : List.of(run.words(), place, style));
                }
            }
            before = "\n";
        }
        if (parts.isEmpty()) {
            return shared(plain.toString());
        }
        flush(plain, parts);
        return parts;
    }

    /** Long texts are hers, and occur once. */
    private static Object shared(String text) {
        return text.length() > LONGEST_SHARED || text.length() < SHORTEST_SHARED ? text : new ScriptJson.Shared(text);
    }

    private static void flush(StringBuilder plain, List<Object> parts) {
        if (!plain.isEmpty()) {
            parts.add(shared(plain.toString()));
            plain.setLength(0);
        }
    }
}
