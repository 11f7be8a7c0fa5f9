package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.List;
import org.daybook.facts.Incident;
import org.daybook.pdf.Fact;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Text;
import org.daybook.portfolio.IncidentSheet;
import org.jspecify.annotations.Nullable;

/** One version of a record: its facts, its words as they were written, and when it was recorded. */
final class VersionPart {
    private final Wording wording;

    VersionPart(Wording wording) {
        this.wording = wording;
    }

    /** Emits a version; {@code before} is the one it amended, null for an original. */
    void emit(PageFlow flow, IncidentSheet.Version version, IncidentSheet.@Nullable Version before, int headings) {
        Incident incident = version.incident();
        flow.facts(facts(version, before));
        words(flow, headings, "portfolio-pdf.what-happened", incident.what().happened());
        words(flow, headings, "portfolio-pdf.exact-words", incident.what().exactWords());
        words(flow, headings, "portfolio-pdf.feelings", incident.effect().feelings());
        words(flow, headings, "portfolio-pdf.day-to-day", incident.effect().dayToDay());
    }

    private void words(PageFlow flow, int level, String heading, String words) {
        if (!words.isBlank()) {
            flow.heading(level, wording.get(heading), null, null);
            flow.quote(Text.of(words.strip()), null);
        }
    }

    private List<Fact> facts(IncidentSheet.Version version, IncidentSheet.@Nullable Version before) {
        Incident incident = version.incident();
        List<Fact> facts = new ArrayList<>();
        add(facts, "portfolio-pdf.when", wording.when(incident.when()));
        add(facts, "portfolio-pdf.kind", kinds(incident));
        add(facts, "portfolio-pdf.where", incident.where().place());
        add(facts, "portfolio-pdf.who", wording.who(incident.who()));
        add(facts, "portfolio-pdf.why-who", incident.who().reason());
        add(facts, before == null ? "portfolio-pdf.recorded" : "portfolio-pdf.amended", recorded(version));
        add(facts, "portfolio-pdf.recorded-by", version.stamp().author());
        if (before != null) {
            add(facts, "portfolio-pdf.reason", version.reason());
            add(facts, "portfolio-pdf.changed", changed(before.incident(), incident));
        }
        if (!incident.unknown().isEmpty()) {
            int fields = incident.unknown().json().size();
            add(facts, "portfolio-pdf.newer", wording.get("portfolio-pdf.newer-value", fields));
        }
        add(facts, "portfolio-pdf.entry", String.valueOf(version.stamp().seq()));
        facts.add(Fact.fine(
                wording.get("portfolio-pdf.digest"), version.stamp().digest().hex()));
        return facts;
    }

    private void add(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(Fact.of(wording.get(label), value.strip()));
        }
    }

    private String kinds(Incident incident) {
        return String.join(
                "\n",
                incident.what().types().stream()
                        .map(type -> wording.get("portfolio-pdf.kind-code", wording.type(type), type.code()))
                        .toList());
    }

    private String recorded(IncidentSheet.Version version) {
        return wording.get(
                "portfolio-pdf.recorded-value",
                wording.formats().exactDateTime(version.stamp().recordedAt()),
                wording.formats()
                        .delay(version.incident().when(), version.stamp().recordedAt()));
    }

    /** The names of what an amendment changed. Parts that are left out look alike in all versions. */
    private String changed(Incident before, Incident after) {
        List<String> names = new ArrayList<>();
        compare(names, "portfolio-pdf.when", before.when(), after.when());
        compare(names, "portfolio-pdf.kind", before.what().types(), after.what().types());
        compare(names, "portfolio-pdf.where", before.where(), after.where());
        compare(names, "portfolio-pdf.who", before.who(), after.who());
        compare(
                names,
                "portfolio-pdf.what-happened",
                before.what().happened(),
                after.what().happened());
        compare(
                names,
                "portfolio-pdf.exact-words",
                before.what().exactWords(),
                after.what().exactWords());
        compare(
                names,
                "portfolio-pdf.feelings",
                before.effect().feelings(),
                after.effect().feelings());
        compare(
                names,
                "portfolio-pdf.day-to-day",
                before.effect().dayToDay(),
                after.effect().dayToDay());
        return names.isEmpty() ? wording.get("portfolio-pdf.changed-nothing") : String.join("; ", names);
    }

    private void compare(List<String> names, String label, Object before, Object after) {
        if (!before.equals(after)) {
            names.add(wording.get(label));
        }
    }
}
