package org.daybook.ui.guidance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the plain text in which guidance is written, so that whoever knows the law need not read code.
 *
 * <p>A line begins with a mark: {@code =} for a heading, {@code -} a list item, {@code +} something to do, {@code /}
 * something better not done, {@code >} a note, {@code @} a helpline, {@code #} a comment that is not shown. A line
 * without a mark continues the one before; after an empty line it begins a paragraph. Fields are {@code name: value}:
 * at the top the page's {@code title}, {@code checked} and, as often as needed, {@code source}; below a helpline its
 * {@code number} (as often as needed, with a note after a bar), {@code for}, {@code hours}, {@code sure} and {@code
 * checked}.
 */
final class GuidanceReader {
    private static final String MARKS = "=-+/>@";
    private static final Set<String> PAGE_FIELDS = Set.of("title", "checked", "source");
    private static final Set<String> LINE_FIELDS = Set.of("number", "for", "hours", "sure", "checked");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final List<Block> blocks = new ArrayList<>();
    private boolean inHelpline;
    private boolean inBlock;

    /** A mark, the name of a field, or an empty text for a paragraph; with the words after it. */
    private record Block(String mark, String text) {}

    private GuidanceReader() {}

    /**
     * Reads a page.
     *
     * @throws IllegalArgumentException if {@code lines} are not a page; a test reads all that are shipped
     */
    static GuidancePage read(List<String> lines) {
        GuidanceReader reader = new GuidanceReader();
        lines.forEach(reader::take);
        return reader.page();
    }

    private void take(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            inBlock = false;
            inHelpline = false;
        } else if (!line.startsWith("#")) {
            Block block = block(text);
            if (block.mark.isEmpty() && inBlock) {
                Block before = blocks.removeLast();
                block = new Block(before.mark, before.text + " " + text);
            }
            blocks.add(block);
            inBlock = true;
        }
    }

    private Block block(String text) {
        if (text.length() > 2 && MARKS.indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ') {
            inHelpline = text.charAt(0) == '@';
            return new Block(text.substring(0, 1), text.substring(2).strip());
        }
        int colon = text.indexOf(": ");
        String name = colon < 0 ? "" : text.substring(0, colon);
        boolean onTop = blocks.stream().allMatch(block -> PAGE_FIELDS.contains(block.mark));
        if ((onTop && PAGE_FIELDS.contains(name)) || (inHelpline && LINE_FIELDS.contains(name))) {
            return new Block(name, text.substring(colon + 2).strip());
        }
        return new Block("", text);
    }

    private GuidancePage page() {
        List<Block> top = blocks.stream()
                .takeWhile(block -> PAGE_FIELDS.contains(block.mark))
                .toList();
        List<Passage> passages = new ArrayList<>();
        for (int i = top.size(); i < blocks.size(); i++) {
            if (!LINE_FIELDS.contains(blocks.get(i).mark)) {
                passages.add(passage(i));
            }
        }
        return new GuidancePage(one(top, "title"), day(one(top, "checked")), all(top, "source"), passages);
    }

    private Passage passage(int at) {
        String text = blocks.get(at).text;
        return switch (blocks.get(at).mark) {
            case "=" -> new Passage.PassageHeading(text);
            case "-" -> new Passage.ListItem(Passage.ListKind.PLAIN, text);
            case "+" -> new Passage.ListItem(Passage.ListKind.DO, text);
            case "/" -> new Passage.ListItem(Passage.ListKind.DO_NOT, text);
            case ">" -> new Passage.PassageNote(text);
            case "@" -> helpline(text, blocks.subList(at + 1, blocks.size()));
            default -> new Passage.PassageText(text);
        };
    }

    private static Passage.HelplinePassage helpline(String name, List<Block> below) {
        List<Block> fields = below.stream()
                .takeWhile(block -> LINE_FIELDS.contains(block.mark))
                .toList();
        return new Passage.HelplinePassage(
                name,
                all(fields, "number").stream().map(GuidanceReader::number).toList(),
                one(fields, "for"),
                String.join(" ", all(fields, "hours")),
                one(fields, "sure"),
                day(one(fields, "checked")));
    }

    private static Passage.HelplineNumber number(String text) {
        int bar = text.indexOf(" | ");
        return bar < 0
                ? new Passage.HelplineNumber(text, "")
                : new Passage.HelplineNumber(text.substring(0, bar), text.substring(bar + 3));
    }

    private static List<String> all(List<Block> blocks, String mark) {
        return blocks.stream()
                .filter(block -> block.mark.equals(mark))
                .map(Block::text)
                .toList();
    }

    private static String one(List<Block> blocks, String mark) {
        List<String> found = all(blocks, mark);
        if (found.size() != 1) {
            throw new IllegalArgumentException("needed once: " + mark);
        }
        return found.getFirst();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day", e);
        }
    }
}
