package org.daybook.pdf.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text to be set, in runs that may differ in face, language or link target. Its line breaks are kept. Any string is
 * accepted: see {@link MissingGlyphs}. Immutable.
 */
public final class Text {
    private final List<TextRun> runs;

    private Text(List<TextRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /** Plain text in the style's own face. */
    public static Text of(String words) {
        return new Text(List.of(new TextRun(words, null, null, null)));
    }

    /** An empty text. */
    public static Text empty() {
        return new Text(List.of());
    }

    public Text plain(String words) {
        return with(new TextRun(words, null, null, null));
    }

    public Text bold(String words) {
        return with(new TextRun(words, FontFace.BOLD, null, null));
    }

    public Text italic(String words) {
        return with(new TextRun(words, FontFace.ITALIC, null, null));
    }

    /** This text followed by a link to the place named {@code anchor}; the words are also its spoken description. */
    public Text link(String words, String anchor) {
        return with(new TextRun(words, null, anchor, null));
    }

    /** This text followed by a link as by {@link #link}, in bold. */
    public Text boldLink(String words, String anchor) {
        return with(new TextRun(words, FontFace.BOLD, anchor, null));
    }

    /** Texts joined by plain text between them; empty texts are left out. */
    public static Text joined(String between, List<Text> texts) {
        List<TextRun> runs = new ArrayList<>();
        for (Text text : texts) {
            if (!text.words().isEmpty()) {
                if (!runs.isEmpty()) {
                    runs.add(new TextRun(between, null, null, null));
                }
                runs.addAll(text.runs);
            }
        }
        return new Text(runs);
    }

    /** This text followed by another. */
    public Text then(Text other) {
        List<TextRun> more = new ArrayList<>(runs);
        more.addAll(other.runs);
        return new Text(more);
    }

    /** This text in a language, except runs whose language is known already. */
    public Text within(String language) {
        return new Text(runs.stream()
                .map(run -> run.language() == null ? run.in(language) : run)
                .toList());
    }

    /** The characters of the text, without styles. */
    public String words() {
        return runs.size() == 1
                ? runs.getFirst().words()
                : runs.stream().map(TextRun::words).collect(Collectors.joining());
    }

    List<TextRun> runs() {
        return runs;
    }

    private Text with(TextRun run) {
        List<TextRun> more = new ArrayList<>(runs);
        more.add(run);
        return new Text(more);
    }

    /** A run of text in one style. */
    public record TextRun(
            String words,
            @Nullable FontFace face,
            @Nullable String anchor,
            @Nullable String language) {
        TextRun in(String language) {
            return new TextRun(words, face, anchor, language);
        }
    }
}
