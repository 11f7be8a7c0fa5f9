package org.daybook.portfolio.pdf.section;

import java.util.ArrayList;
import java.util.List;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.text.Text;

/** Labelled facts in the order in which they are added, a row each; facts without a value are left out. */
public final class FactList {
    private final SectionWording wording;
    private final List<LabelledFact> facts = new ArrayList<>();

    /** A list with labels in these words. */
    public FactList(SectionWording wording) {
        this.wording = wording;
    }

    /** Adds plain words under the label of a key. */
    public void add(String key, String words) {
        add(key, Text.of(words.strip()));
    }

    /** Adds a value under the label of a key. */
    public void add(String key, Text value) {
        if (!value.words().isBlank()) {
            facts.add(new LabelledFact(wording.get(key), value));
        }
    }

    /** Adds a long value, such as a digest, in smaller type. */
    public void addFine(String key, String words) {
        facts.add(LabelledFact.fine(wording.get(key), words));
    }

    /** Adds facts that already have labels. */
    public void addAll(List<LabelledFact> others) {
        others.stream().filter(fact -> !fact.value().words().isBlank()).forEach(facts::add);
    }

    public List<LabelledFact> all() {
        return List.copyOf(facts);
    }
}
