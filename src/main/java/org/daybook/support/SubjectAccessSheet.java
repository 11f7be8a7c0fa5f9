package org.daybook.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Audience;
import org.daybook.incident.field.IncidentPart;
import org.daybook.record.PersonDetailKind;
import org.daybook.support.SheetPart.SheetLine;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLines;

/**
 * A copy of what is held about her, for herself: every record as it stands, with what is about other people marked,
 * because they have a say in that too. Without private notes, and without what is kept apart unless that is chosen.
 */
final class SubjectAccessSheet {
    private final SheetSource source;
    private final ThirdPartyFinder others;
    private final IncidentLines incidents;

    SubjectAccessSheet(SheetSource source) {
        this.source = source;
        this.others = new ThirdPartyFinder(source.caseFile());
        this.incidents = new IncidentLines(source.messages(), source::name);
    }

    List<SheetPart> parts() {
        List<SheetPart> parts = new ArrayList<>();
        parts.add(SheetPart.of(
                source.word("held-about"),
                Stream.of(PersonDetailKind.values()).flatMap(this::detail).toList()));
        source.caseFile().incidents().all().stream().map(this::incident).forEach(parts::add);
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            if (!kind.isKeptApart() || source.request().withKeptApart()) {
                source.caseFile().caseRecords().all().stream()
                        .filter(history -> history.kind() == kind)
                        .map(this::caseRecord)
                        .forEach(parts::add);
            }
        }
        exhibits().ifPresent(parts::add);
        return parts;
    }

    private Stream<SheetLine> detail(PersonDetailKind kind) {
        String text = source.caseFile().heading().detail(kind).text();
        return text.isBlank()
                ? Stream.empty()
                : Stream.of(marked(source.messages().get("portfolio-pdf.about-" + kind.code()), text));
    }

    private SheetPart incident(IncidentHistory history) {
        List<SheetLine> lines = incidents.of(history.current()).stream()
                .filter(line -> line.audience() != Audience.HERSELF && line.part() != IncidentPart.PRIVATE_NOTE)
                .map(line -> isAboutOthers(line)
                        ? aboutOthers(line.label(), line.text())
                        : marked(line.label(), line.text()))
                .toList();
        return SheetPart.of(titled(source.name(history.id()), history.isWithdrawn()), lines);
    }

    private static boolean isAboutOthers(IncidentLine line) {
        return line.part() == IncidentPart.WHO || line.part() == IncidentPart.WITNESSES;
    }

    private SheetPart caseRecord(CaseRecordHistory history) {
        CaseRecord now = history.current();
        boolean about =
                now.kind().group() == CaseRecordKind.CaseRecordGroup.PEOPLE || now.kind() == CaseRecordKind.IDENTITY;
        List<SheetLine> lines = source.lines().of(now).stream()
                .map(line -> about ? aboutOthers(line.label(), line.text()) : marked(line.label(), line.text()))
                .toList();
        return SheetPart.of(titled(source.lines().numbered(now), history.isWithdrawn()), lines);
    }

    private Optional<SheetPart> exhibits() {
        List<List<String>> rows =
                source.caseFile().exhibits().all().stream().map(this::exhibit).toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(SheetPart.of(
                                source.word("held-exhibits"),
                                new SheetPart.SheetTable(
                                        Stream.of("held-label", "held-title", "held-third")
                                                .map(source::word)
                                                .toList(),
                                        List.of(14, 56, 30),
                                        rows))
                        .noting(source.word("held-exhibits-note")));
    }

    private List<String> exhibit(ExhibitHistory history) {
        String title = history.current().naming().title();
        return List.of(source.name(history.id()), title, String.join(", ", others.in(title)));
    }

    private String titled(String title, boolean withdrawn) {
        return withdrawn ? source.word("held-withdrawn", title) : title;
    }

    private SheetLine marked(String label, String text) {
        List<String> found = others.in(text);
        return new SheetLine(
                label, found.isEmpty() ? text : text + "\n" + source.word("held-names", String.join(", ", found)));
    }

    private SheetLine aboutOthers(String label, String text) {
        return new SheetLine(label, Objects.requireNonNull(text) + "\n" + source.word("held-of-others"));
    }
}
