package org.daybook.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.YesNoAnswer;
import org.jspecify.annotations.Nullable;

/**
 * An incident as labelled lines in the order of the form: the screen shows them, a sheet prints them, and two
 * versions are compared by them. A new field is added in {@link IncidentLister} alone.
 *
 * @param nameOf how a linked incident is named, such as 'Incident 12'
 */
public record IncidentLines(Messages messages, Function<Id<?>, String> nameOf) {
    /**
     * A line that differs between two versions; either side may be empty.
     *
     * @param line the line of the newer version, or of the older one if the newer lacks it
     * @param before the older version's value
     * @param after the newer version's value
     */
    public record ChangedLine(IncidentLine line, String before, String after) {}

    /** The lines that are not empty. */
    public List<IncidentLine> of(Incident incident) {
        return all(incident).stream().filter(line -> !line.isBlank()).toList();
    }

    /**
     * The lines that are not empty. If a conversation is recorded, 'Not reported' is given as the answer at the time
     * of writing.
     *
     * @param spokenOf whether a conversation that was not withdrawn was about it
     */
    public List<IncidentLine> of(Incident incident, boolean spokenOf) {
        boolean outdated = spokenOf && incident.response().reporting().answer() == YesNoAnswer.NO;
        String reported = messages.get("field.reported");
        return outdated
                ? of(incident).stream()
                        .map(line -> line.label().equals(reported)
                                ? line.saying(messages.get("field.reported-since"))
                                : line)
                        .toList()
                : of(incident);
    }

    /** The lines whose values differ in {@code after}, in the order of the form. */
    public List<ChangedLine> changes(Incident before, Incident after) {
        Map<String, IncidentLine> older = byLabel(before);
        Map<String, IncidentLine> newer = byLabel(after);
        Set<String> labels = new LinkedHashSet<>(newer.keySet());
        labels.addAll(older.keySet());
        // What another diary says of a version is no change of hers, and stands with the version.
        List<String> claims = IncidentLister.CLAIMS.stream().map(messages::get).toList();
        List<ChangedLine> changes = new ArrayList<>();
        for (String label : labels) {
            IncidentLine line = Objects.requireNonNullElseGet(newer.get(label), () -> older.get(label));
            String was = text(older.get(label));
            String is = text(newer.get(label));
            if (!was.equals(is) && !claims.contains(label)) {
                changes.add(new ChangedLine(line, was, is));
            }
        }
        changes.sort((one, other) -> one.line().part().compareTo(other.line().part()));
        return List.copyOf(changes);
    }

    /** What the diary it was imported from says about a withdrawal. */
    public String withdrawal(ImportedClaim claim) {
        String at = messages.formats().exactDateTime(claim.recordedAt());
        String number = String.valueOf(claim.number());
        String said = claim.author().isBlank()
                ? messages.get("field.withdrawal-claim", number, at)
                : messages.get("field.withdrawal-claim-author", number, at, claim.author());
        return claim.onBehalfOf().isBlank()
                ? said
                : said + " " + messages.get("field.withdrawal-claim-for", claim.onBehalfOf());
    }

    private static String text(@Nullable IncidentLine line) {
        return line == null ? "" : line.text();
    }

    private List<IncidentLine> all(Incident incident) {
        return new IncidentLister(messages, nameOf).list(incident);
    }

    private Map<String, IncidentLine> byLabel(Incident incident) {
        Map<String, IncidentLine> lines = new LinkedHashMap<>();
        all(incident).forEach(line -> lines.put(line.label(), line));
        return lines;
    }
}
