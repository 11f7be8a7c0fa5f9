package org.daybook.portfolio.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.text.VisibleText;

/**
 * JSON that can stand within a {@code script} element of a page: nothing in it can end the element or begin a comment,
 * whatever a text says. Texts are written as {@link VisibleText} has them, so that nothing in them is hidden or turns
 * what is around it.
 */
final class ScriptJson {
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> shared = new LinkedHashMap<>();

    private ScriptJson() {}

    /** An object whose empty values are left out. */
    static final class Fields {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        /** Adds a value, unless it is an empty text or list, {@code false} or 0. */
        Fields with(String name, Object value) {
            boolean isNothing = value.equals("")
                    || value.equals(false)
                    || value.equals(0)
                    || (value instanceof Collection<?> all && all.isEmpty())
                    || (value instanceof Fields other && other.fields.isEmpty());
            if (!isNothing) {
                fields.put(name, value);
            }
            return this;
        }
    }

    /**
     * A text that may occur often, as the labels of facts do: it is written once, among the shared texts, and as its
     * number there wherever it occurs.
     */
    record SharedText(String text) {}

    /**
     * The JSON of {@link Fields}, lists, texts, numbers and {@code true}.
     *
     * @param name under which the shared texts come last, as a list
     */
    static String of(Fields value, String name) {
        ScriptJson json = new ScriptJson();
        json.value(value);
        json.out.setLength(json.out.length() - 1);
        json.out.append(',');
        json.text(name);
        json.out.append(':');
        json.list(List.copyOf(json.shared.keySet()));
        json.out.append('}');
        return json.out.toString();
    }

    private void value(Object value) {
        switch (value) {
            case Fields object -> object(object.fields);
            case Collection<?> list -> list(list);
            case String text -> text(VisibleText.of(text));
            case SharedText(var text) -> out.append(shared.computeIfAbsent(text, _ -> shared.size()));
            default -> out.append(value);
        }
    }

    private void object(Map<String, Object> fields) {
        String before = "{";
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            out.append(before);
            text(field.getKey());
            out.append(':');
            value(field.getValue());
            before = ",";
        }
        out.append(fields.isEmpty() ? "{}" : "}");
    }

    private void list(Collection<?> list) {
        String before = "[";
        for (Object each : list) {
            out.append(before);
            value(each);
            before = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    if (isEscaped(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Whether a page could take it for markup or for the end of a line, or an encoder would lose it. */
    private static boolean isEscaped(char c) {
        return c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029' || c >= '\ufffe';
    }
}
