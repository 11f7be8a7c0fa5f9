package org.daybook.pdf.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text at its hard line breaks (CR, LF, CR LF, NEL, VT, FF and the line and paragraph separators), and its
 * runs where the language changes, unless a run's language was given.
 */
final class ParagraphSplitter {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final FontFace styleFace;
    private final List<BidiParagraph> paragraphs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<BidiParagraph.PlacedRun> runs = new ArrayList<>();

    private ParagraphSplitter(FontFace styleFace) {
        this.styleFace = styleFace;
    }

    /** At least one paragraph, in reading order. */
    static List<BidiParagraph> of(Text text, FontFace styleFace) {
        ParagraphSplitter cut = new ParagraphSplitter(styleFace);
        for (Text.TextRun run : text.runs()) {
            cut.add(run);
        }
        cut.end();
        return cut.paragraphs;
    }

    private void add(Text.TextRun run) {
        String[] parts = hasLineBreak(run.words()) ? LINE_BREAK.split(run.words(), -1) : new String[] {run.words()};
        ScriptLanguages languages =
                run.language() == null && mayTell(run.words()) ? new ScriptLanguages(run.words()) : null;
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                end();
            }
            add(run, parts[i], languages);
        }
    }

    private void add(Text.TextRun run, String part, @Nullable ScriptLanguages languages) {
        int start = words.length();
        words.append(part);
        if (languages != null) {
            for (ScriptLanguages.LanguageRun piece : languages.cut(part)) {
                String language = piece.language();
                runs.add(new BidiParagraph.PlacedRun(language == null ? run : run.in(language), start + piece.end()));
            }
        } else if (!part.isEmpty()) {
            runs.add(new BidiParagraph.PlacedRun(run, words.length()));
        }
    }

    /** Whether any of the text may be in another script than Latin; most is not. */
    private static boolean mayTell(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (ScriptLanguages.mayTell(words.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a line break; most texts have none, and looking is much faster than splitting. */
    private static boolean hasLineBreak(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                return true;
            }
        }
        return false;
    }

    private void end() {
        paragraphs.add(new BidiParagraph(words.toString(), List.copyOf(runs), styleFace));
        words.setLength(0);
        runs.clear();
    }
}
