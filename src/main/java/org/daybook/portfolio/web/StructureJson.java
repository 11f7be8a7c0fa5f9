package org.daybook.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.pdf.structure.StructureElement;
import org.daybook.pdf.text.FontFace;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.web.ScriptJson.Fields;

/**
 * Elements of the portfolio as the blocks that {@code page.js} shows. A block has a kind under {@code k}; a text is a
 * string or the number of a shared one or, if parts of it are links or in bold, a list of these and of {@code [words,
 * place, style]}.
 *
 * @param earlier gives what the record that begins at a place said before; empty if that is not known
 */
record StructureJson(Function<String, List<StructureElement>> earlier) {
    private static final int BOLD = 1;
    private static final int ITALIC = 2;
    /** What stands in print between facts that share a row. */
    private static final String BETWEEN = " · ";

    private static final int SHORTEST_SHARED = 5;
    private static final int LONGEST_SHARED = 60;

    /** The blocks of these elements; sections are opened up, since headings show where they begin. */
    List<Object> blocks(List<StructureElement> elements) {
        return elements.stream().flatMap(this::block).toList();
    }

    private Stream<Object> block(StructureElement element) {
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
            case "Table" ->
                Stream.concat(
                        Stream.of(table(element)),
                        rows(element, "TBody").stream()
                                .flatMap(row -> earlier(row, text(row.kids().getFirst()))));
            case "Figure" ->
                Stream.of(new Fields()
                        .with("k", "figure")
                        .with("t", element.alternative())
                        .with("p", element.page()));
            default ->
                Stream.concat(
                        blocks(element.kids()).stream(),
                        element.kids().stream().findFirst().stream().flatMap(heading -> earlier(heading, "")));
        };
    }

    /** What a record said before comes at its end, or after the table that it is in. */
    private Stream<Object> earlier(StructureElement beginning, Object name) {
        return beginning
                .all()
                .flatMap(each -> each.places().stream())
                .map(earlier)
                .filter(said -> !said.isEmpty())
                .map(said -> new Fields().with("k", "earlier").with("t", name).with("c", blocks(said)));
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
            List<List<Object>> facts = rows(table, "TR").stream()
                    .flatMap(row -> apart(row).stream())
                    .toList();
            return new Fields().with("k", "facts").with("r", facts);
        }
        List<StructureElement> rows = rows(table, "TBody");
        boolean named = rows.stream().anyMatch(row -> !places(row).isEmpty());
        return new Fields()
                .with("k", "table")
                .with("h", cells(heads).getFirst())
                .with("r", cells(rows))
                .with("a", named ? rows.stream().map(StructureJson::places).toList() : List.of());
    }

    /**
     * In print, short facts share a row, with a label in bold before the second and each other; here each has its own.
     */
    private static List<List<Object>> apart(StructureElement row) {
        List<List<Object>> facts = new ArrayList<>();
        String label = row.kids().getFirst().words().strip();
        List<List<Text.TextRun>> value = new ArrayList<>();
        for (List<Text.TextRun> line : row.kids().getLast().lines()) {
            List<Text.TextRun> runs = new ArrayList<>();
            for (Text.TextRun run : line) {
                if (beginsAnother(run, runs)) {
                    Text.TextRun last = runs.removeLast();
                    String words = last.words().substring(0, last.words().length() - BETWEEN.length());
                    runs.add(new Text.TextRun(words, last.face(), last.anchor(), last.language()));
                    value.add(runs);
                    facts.add(List.of(shared(label), text(value)));
                    label = run.words().strip().replaceFirst(":$", "");
                    value = new ArrayList<>();
                    runs = new ArrayList<>();
                } else {
                    runs.add(run);
                }
            }
            value.add(runs);
        }
        facts.add(List.of(shared(label), text(value)));
        return facts;
    }

    private static boolean beginsAnother(Text.TextRun run, List<Text.TextRun> before) {
        return run.face() == FontFace.BOLD
                && run.anchor() == null
                && !before.isEmpty()
                && before.getLast().words().endsWith(BETWEEN);
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
        return text(element.lines());
    }

    private static Object text(List<List<Text.TextRun>> lines) {
        List<Object> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        String before = "";
        for (List<Text.TextRun> line : lines) {
            plain.append(before);
            for (Text.TextRun run : line) {
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
        return text.length() > LONGEST_SHARED || text.length() < SHORTEST_SHARED
                ? text
                : new ScriptJson.SharedText(text);
    }

    private static void flush(StringBuilder plain, List<Object> parts) {
        if (!plain.isEmpty()) {
            parts.add(shared(plain.toString()));
            plain.setLength(0);
        }
    }
}
