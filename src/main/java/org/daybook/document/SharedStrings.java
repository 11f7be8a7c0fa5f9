package org.daybook.document;

import java.util.ArrayList;
import java.util.List;

/** The texts of a spreadsheet (XLSX) that its cells refer to by number, within bounds. For one thread. */
final class SharedStrings implements XmlWalker.XmlVisitor {
    /** The longest text of a cell that any program writes. */
    static final int LONGEST = 32_767;

    private static final long MOST_LETTERS = 8_000_000;
    private static final int MOST_TEXTS = 500_000;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long letters;
    private boolean reading;
    private int phonetic;

    @Override
    public void begin(String name, XmlWalker.Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "t" -> reading = true;
            case "rPh" -> phonetic++;
            default -> {}
        }
    }

    @Override
    public void words(String words) {
        if (reading && phonetic == 0 && text.length() + words.length() <= LONGEST) {
            text.append(words);
        }
    }

    @Override
    public void end(String name) throws TextCollector.Full {
        switch (name) {
            case "t" -> reading = false;
            case "rPh" -> phonetic--;
            case "si" -> {
                letters += text.length();
                if (letters > MOST_LETTERS || texts.size() >= MOST_TEXTS) {
                    throw new TextCollector.Full();
                }
                texts.add(text.toString());
            }
            default -> {}
        }
    }

    List<String> texts() {
        return texts;
    }
}
