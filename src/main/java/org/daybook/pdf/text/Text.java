package org.daybook.pdf.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words to be set, in runs that may differ in cut, language or the place they lead to. Line breaks in the words are
 * kept. Any string will do: see {@link MissingGlyphs}. Immutable.
 */
public final class Text {
    private final List<Run> runs;

    private Text(List<Run> runs) {
        this.runs = List.copyOf(runs);
    }

    /** Plain words in the style's own cut. */
    public static Text of(String words) {
        return new Text(List.of(new Run(words, null, null, null)));
    }

    /** Nothing yet. */
    public static Text empty() {
        return new Text(List.of());
    }

    /** These words and then plain ones. */
    public Text plain(String words) {
        return with(new Run(words, null, null, null));
    }

    /** These words and then some in bold. */
    public Text bold(String words) {
        return with(new Run(words, FontFace.BOLD, null, null));
    }

    /** These words and then some in italic. */
    public Text italic(String words) {
        return with(new Run(words, FontFace.ITALIC, null, null));
    }

    /** These words and then a link to the place named {@code anchor}; the words are also its spoken description. */
    public Text link(String words, String anchor) {
        return with(new Run(words, null, anchor, null));
    }

    /** The same as {@link #link}, in bold. */
    public Text boldLink(String words, String anchor) {
        return with(new Run(words, FontFace.BOLD, anchor, null));
    }

    /** Texts one after the other with plain words between them; those without words are left out. */
    public static Text joined(String between, List<Text> texts) {
        List<Run> runs = new ArrayList<>();
        for (Text text : texts) {
            if (!text.words().isEmpty()) {
                if (!runs.isEmpty()) {
                    runs.add(new Run(between, null, null, null));
                }
                runs.addAll(text.runs);
            }
        }
        return new Text(runs);
    }

    /** These words and then those. */
    public Text then(Text other) {
        List<Run> more = new ArrayList<>(runs);
        more.addAll(other.runs);
        return new Text(more);
    }

    /** These words in a language, but for those whose own is known already. */
    public Text within(String language) {
        return new Text(runs.stream()
                .map(run -> run.language() == null ? run.in(language) : run)
                .toList());
    }

    /** The words alone. */
    public String words() {
        return runs.stream().map(Run::words).collect(Collectors.joining());
    }

    List<Run> runs() {
        return runs;
    }

    private Text with(Run run) {
        List<Run> more = new ArrayList<>(runs);
        more.add(run);
        return new Text(more);
    }

    /** A stretch of words set alike. */
    public record Run(
            String words,
            @Nullable FontFace face,
            @Nullable String anchor,
            @Nullable String language) {
        Run in(String language) {
            return new Run(words, face, anchor, language);
        }
    }
}
