package org.daybook.portfolio.pdf.section;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daybook.field.Audience;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLines;

/**
 * In a few words, what an amended incident said when it was first recorded, so that a reader who sees only the current
 * version knows of the change.
 */
public final class AmendmentFormatter {
    /** How many characters of what was said before, and of what was added, are shown. */
    private static final int SHOWN = 240;

    private final IncidentLines lines;
    private final SectionWording wording;

    public AmendmentFormatter(CrossReferences links, SectionWording wording) {
        lines = wording.lines(links);
        this.wording = wording;
    }

    /**
     * Such as 'Amended 10/09/2026. Before: ‘He took my left arm.’ Also changed: Injury.'; empty if it was not amended
     * or its original is missing.
     */
    public String of(IncidentSheet sheet) {
        return isUnchanged(sheet)
                ? ""
                : SectionWording.joined(
                        " ", briefly(sheet), others(sheet.original().record(), sheet.current()));
    }

    /** The same without the names of other fields. */
    public String briefly(IncidentSheet sheet) {
        if (isUnchanged(sheet)) {
            return "";
        }
        Incident first = sheet.original().record();
        Incident now = sheet.current();
        String when = wording.formats().when(first.when());
        List<String> account = missing(first.what().happened(), now.what().happened());
        List<String> before = new ArrayList<>();
        if (!when.equals(wording.formats().when(now.when()))) {
            before.add(when + ".");
        }
        before.addAll(account);
        before.addAll(missing(first.what().exactWords(), now.what().exactWords()));
        List<String> added =
                account.isEmpty() ? missing(now.what().happened(), first.what().happened()) : List.of();
        return SectionWording.joined(
                " ",
                wording.get("portfolio-pdf.amended-on", days(sheet)),
                said("portfolio-pdf.amended-before", before),
                said("portfolio-pdf.amended-added", added));
    }

    private static boolean isUnchanged(IncidentSheet sheet) {
        return sheet.versions().size() < 2 || sheet.isOriginalMissing();
    }

    private String days(IncidentSheet sheet) {
        return sheet.versions().stream()
                .skip(1)
                .map(RecordSheet.SheetVersion::stamp)
                .map(stamp -> wording.formats()
                        .claimed(wording.formats().date(stamp.recordedAt().toLocalDate()), stamp.isClaimed()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String said(String key, List<String> sentences) {
        return sentences.isEmpty()
                ? ""
                : wording.get(key, PrintedExcerpt.sentences(String.join(" ", sentences), SHOWN));
    }

    /** The other fields that changed, by their labels. */
    private String others(Incident first, Incident now) {
        List<String> told =
                List.of(wording.get("field.happened"), wording.get("field.exact-words"), wording.get("field.when"));
        String labels = lines.changes(first, now).stream()
                .map(IncidentLines.ChangedLine::line)
                .filter(line -> line.audience() == Audience.READER)
                .map(IncidentLine::label)
                .filter(label -> !told.contains(label))
                .distinct()
                .collect(Collectors.joining(", "));
        return labels.isEmpty() ? "" : wording.get("portfolio-pdf.amended-also", labels);
    }

    /** The sentences of {@code text} that {@code other} lacks, in quotation marks. */
    private static List<String> missing(String text, String other) {
        List<String> others = sentences(other);
        return sentences(text).stream()
                .filter(sentence -> !others.contains(sentence))
                .map(sentence -> "‘" + sentence + "’")
                .toList();
    }

    private static List<String> sentences(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
        breaks.setText(line);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            sentences.add(line.substring(start, end).strip());
        }
        return sentences;
    }
}
