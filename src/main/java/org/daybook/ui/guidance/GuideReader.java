package org.daybook.ui.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the user guide, in the subset of Markdown that it uses: headings, paragraphs, lists, tables and pictures.
 * Inline markup is removed, and a link is reduced to its text, since nothing here opens anything.
 */
final class GuideReader {
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\((?:.*/)?([^/)]+)\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern ITEM = Pattern.compile("(- |\\d+\\. )(.*)");
    private static final Pattern OPENING_QUOTE = Pattern.compile("(^|[\\s(])'");
    private static final Pattern RULE = Pattern.compile("[|: -]+");

    private final List<GuideChapter> chapters = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String title = "";
    private boolean item;

    private GuideReader() {}

    /** The chapters in order; what comes before the first heading is a chapter with the title of the guide. */
    static List<GuideChapter> read(List<String> lines) {
        GuideReader reader = new GuideReader();
        lines.forEach(reader::take);
        reader.endChapter();
        return List.copyOf(reader.chapters);
    }

    private void take(String line) {
        Matcher picture = PICTURE.matcher(line);
        Matcher start = ITEM.matcher(line);
        if (line.isBlank()) {
            endBlock();
        } else if (line.startsWith("|")) {
            endWords();
            row(line);
        } else if (line.startsWith("### ")) {
            endBlock();
            passages.add(new Passage.PassageHeading(plain(line.substring(4))));
        } else if (line.startsWith("# ") || line.startsWith("## ")) {
            endChapter();
            title = plain(line.substring(line.indexOf(' ') + 1));
        } else if (picture.matches()) {
            endBlock();
            passages.add(new Passage.PicturePassage(picture.group(2), plain(picture.group(1))));
        } else if (start.matches()) {
            endBlock();
            item = true;
            words.append(start.group(1).equals("- ") ? "" : start.group(1)).append(start.group(2));
        } else {
            words.append(words.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void row(String line) {
        if (RULE.matcher(line).matches()) {
            return;
        }
        String cells = line.strip();
        rows.add(Stream.of(cells.substring(1, cells.length() - 1).split("\\|", -1))
                .map(cell -> plain(cell.strip()))
                .toList());
    }

    private void endChapter() {
        endBlock();
        if (!title.isEmpty()) {
            chapters.add(new GuideChapter(title, passages));
        }
        passages.clear();
    }

    private void endBlock() {
        endWords();
        if (!rows.isEmpty()) {
            passages.add(new Passage.TablePassage(rows));
            rows.clear();
        }
    }

    private void endWords() {
        if (!words.isEmpty()) {
            String text = plain(words.toString());
            passages.add(item ? new Passage.ListItem(Passage.ListKind.PLAIN, text) : new Passage.PassageText(text));
            words.setLength(0);
        }
        item = false;
    }

    private static String plain(String text) {
        String words = LINK.matcher(text).replaceAll("$1").replace("**", "").replace("`", "");
        return OPENING_QUOTE.matcher(words).replaceAll("$1‘").replace('\'', '’');
    }
}
