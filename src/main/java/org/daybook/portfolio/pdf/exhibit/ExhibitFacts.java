package org.daybook.portfolio.pdf.exhibit;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Authorship;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.CustodyTransfer;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.exhibit.Provenance;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.OriginalSheet;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.PlateOutcome;
import org.daybook.portfolio.pdf.section.RecordFactRows;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Dimensions;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.sound.TranscriptTimeMarks;
import org.daybook.text.DerivationFormatter;
import org.daybook.text.TextDirection;
import org.jspecify.annotations.Nullable;

/** All facts about one exhibit, with labels; empty ones are left out. */
record ExhibitFacts(ExhibitNames names, SectionWording wording) {
    private static final long MILLIS = 1000;

    List<LabelledFact> of(ExhibitSheet sheet, PageFlow flow) {
        FactList facts = new FactList(wording);
        facts.add("portfolio-pdf.exhibit-kind", kind(sheet));
        facts.add("portfolio-pdf.description", sheet.exhibit().naming().description());
        if (names.recording(sheet).isEmpty()) {
            facts.add("portfolio-pdf.transcript", sheet.exhibit().naming().transcript());
        }
        if (names.isOfPrinted(sheet)) {
            facts.add("portfolio-pdf.exhibit-belongs", names.belongs(sheet, flow));
        }
        facts.add("portfolio-pdf.goes-with", together(sheet));
        derivation(facts, sheet.exhibit().derivation());
        facts.add("portfolio-pdf.time-counts", dating(sheet.exhibit().dating()));
        Provenance provenance = sheet.exhibit().provenance();
        facts.add("portfolio-pdf.made-by", provenance.madeBy());
        facts.add("portfolio-pdf.how-received", provenance.howReceived());
        facts.add("portfolio-pdf.original-now", provenance.original());
        file(facts, sheet);
        physicalItem(facts, sheet.exhibit().physicalItem());
        facts.add("portfolio-pdf.plate", plate(sheet, flow));
        added(facts, sheet);
        RecordFactRows rows = new RecordFactRows(wording);
        facts.all().forEach(fact -> rows.add(fact.label(), fact.value()));
        return rows.all();
    }

    /** 'Picture (JPEG)', or 'Thing'. */
    String kind(ExhibitSheet sheet) {
        FileMetadata file = sheet.exhibit().file();
        if (file == null) {
            return wording.get("portfolio-pdf.kind-thing");
        }
        FileKind kind = FileKind.ofMediaType(file.kind());
        String group = wording.get("portfolio-pdf.kind-" + kind.group().code());
        if (kind == FileKind.MAIL) {
            return wording.get("portfolio-pdf.kind-mail");
        }
        return kind == FileKind.UNKNOWN || kind == FileKind.TEXT
                ? group
                : wording.get("portfolio-pdf.kind-and-format", group, kind.commonName());
    }

    /** The steps in the chain of custody of a physical item, one a row. */
    List<String[]> continuity(ExhibitSheet sheet) {
        PhysicalItem physicalItem = sheet.exhibit().physicalItem();
        List<CustodyTransfer> steps = physicalItem == null ? List.of() : physicalItem.continuity();
        return steps.stream()
                .map(step -> new String[] {wording.formats().when(step.when()), step.from(), step.to(), step.what()})
                .toList();
    }

    private Text together(ExhibitSheet sheet) {
        Stream<Id<Exhibit>> named = sheet.exhibit().links().exhibits().stream();
        Stream<Id<Exhibit>> naming = names.all().stream()
                .filter(other -> other.exhibit().links().exhibits().contains(sheet.id()))
                .map(ExhibitSheet::id);
        return Text.joined(
                "\n",
                Stream.concat(named, naming)
                        .distinct()
                        .flatMap(id -> names.one(id).stream())
                        .map(other -> Text.empty().link(names.full(other), AnchorNames.exhibit(other.number())))
                        .toList());
    }

    private void derivation(FactList facts, @Nullable Derivation derivation) {
        if (derivation != null) {
            DerivationFormatter words = wording.derivations(
                    id -> names.one(id).map(names::label).orElseGet(() -> wording.get("field.derived-not-printed")));
            facts.add("field.derived", String.join("\n", words.sources(derivation)));
            facts.add("field.derived-covered", String.join("\n", words.covered(derivation)));
        }
    }

    private String dating(ExhibitDating dating) {
        if (!dating.isSaid()) {
            return "";
        }
        String when =
                wording.get("portfolio-pdf.time-from", wording.formats().when(dating.when()), source(dating.source()));
        return dating.reason().isBlank() ? when : when + "\n" + dating.reason().strip();
    }

    private String source(FileTimestamp.TimestampSource source) {
        return wording.get("portfolio-pdf.time-" + source.code());
    }

    private void file(FactList facts, ExhibitSheet sheet) {
        FileMetadata account = sheet.exhibit().file();
        if (account == null) {
            return;
        }
        facts.add("portfolio-pdf.file-name", TextDirection.leftToRight(account.name()));
        ExhibitSheet.File file = sheet.file();
        if (file != null) {
            facts.add(
                    "portfolio-pdf.file-again",
                    file.again().stream().map(this::again).collect(Collectors.joining("\n")));
            facts.add(
                    "portfolio-pdf.file-size",
                    wording.get(
                            "portfolio-pdf.file-size-value",
                            wording.formats().size(file.length()),
                            String.format(Locale.UK, "%,d", file.length())));
        }
        OriginalSheet original = sheet.original();
        if (original != null) {
            facts.add("portfolio-pdf.file-holds", wording.conversations().held(original.contents()));
        }
        facts.add("portfolio-pdf.file-measures", pixels(account.dimensions()));
        facts.add("portfolio-pdf.file-length", length(account.dimensions()));
        if (file != null) {
            facts.add("portfolio-pdf.file-sha256", file.sha256().hex());
        }
        facts.add(
                "portfolio-pdf.file-times",
                account.times().stream().map(this::time).collect(Collectors.joining("\n")));
        origin(facts, account.origin());
        facts.add(
                "portfolio-pdf.file-odd",
                account.warnings().stream()
                        .map(warning -> wording.get("portfolio-pdf.odd-" + warning.code()))
                        .collect(Collectors.joining("\n")));
    }

    private String again(ExhibitSheet.Again again) {
        return wording.get(
                "portfolio-pdf.file-again-value",
                TextDirection.leftToRight(again.name()),
                wording.formats().exactDateTime(again.recordedAt()));
    }

    private String pixels(Dimensions dimensions) {
        return dimensions.width() == 0 || dimensions.height() == 0
                ? ""
                : wording.get(
                        "portfolio-pdf.pixels",
                        String.valueOf(dimensions.isTurned() ? dimensions.height() : dimensions.width()),
                        String.valueOf(dimensions.isTurned() ? dimensions.width() : dimensions.height()));
    }

    private static String length(Dimensions dimensions) {
        return dimensions.milliseconds() == 0
                ? ""
                : TranscriptTimeMarks.clock((dimensions.milliseconds() + MILLIS / 2) / MILLIS);
    }

    private String time(FileTimestamp time) {
        String day = wording.formats().date(time.at().toLocalDate());
        if (time.source() == FileTimestamp.TimestampSource.FILE_NAME
                && time.at().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            // Most names hold a day and no time.
            return wording.get("portfolio-pdf.time-said", source(time.source()), day);
        }
        String at = "%s, %tT".formatted(day, time.at());
        String said = time.offset() == null
                ? wording.get("portfolio-pdf.time-no-zone", at)
                : wording.get("portfolio-pdf.time-zone", at, zone(time));
        return wording.get("portfolio-pdf.time-said", source(time.source()), said);
    }

    private static String zone(FileTimestamp time) {
        String id = String.valueOf(time.offset());
        return id.equals("Z") ? "UTC" : "UTC" + id;
    }

    private void origin(FactList facts, FileOrigin origin) {
        if (origin.place() != null) {
            facts.add(
                    "portfolio-pdf.file-place",
                    String.format(
                            Locale.ROOT,
                            "%.6f, %.6f",
                            origin.place().latitude(),
                            origin.place().longitude()));
        }
        facts.add(
                "portfolio-pdf.file-device",
                SectionWording.joined(", ", origin.make(), origin.model(), origin.software()));
    }

    private void physicalItem(FactList facts, @Nullable PhysicalItem physicalItem) {
        if (physicalItem != null) {
            facts.add("portfolio-pdf.thing-delivery", physicalItem.delivery());
            facts.add("portfolio-pdf.thing-wrapper", physicalItem.wrapper());
            facts.add("portfolio-pdf.thing-kept", physicalItem.keptAt());
        }
    }

    private Text plate(ExhibitSheet sheet, PageFlow flow) {
        return switch (names.outcome(sheet)) {
            case PlateOutcome.ShownPlate _, PlateOutcome.RecordingPlate _ -> {
                String place = AnchorNames.plate(sheet.number());
                yield Text.empty().link(wording.get("portfolio-pdf.on-page", flow.pageOf(place)), place);
            }
            case PlateOutcome.PlateNotShown(PlateOutcome.NotShownReason reason) ->
                Text.of(wording.get("portfolio-pdf.not-shown-" + reason.code()));
        };
    }

    private void added(FactList facts, ExhibitSheet sheet) {
        String at = wording.at(sheet.stamp());
        String entry = String.valueOf(sheet.stamp().seq());
        facts.add(
                "portfolio-pdf.added",
                sheet.entered().isMissing()
                        ? wording.get("portfolio-pdf.added-missing", at, entry)
                        : sheet.amendments() == 0
                                ? wording.get("portfolio-pdf.added-value", at, entry)
                                : wording.get("portfolio-pdf.added-amended", at, entry, sheet.amendments()));
        facts.add("portfolio-pdf.recorded-by", wording.by(sheet.stamp()));
        describedBy(facts, sheet);
        ImportedClaim claim = sheet.entered().claim();
        if (claim != null && !claim.own()) {
            facts.add("field.claim-for", claim.onBehalfOf());
            facts.add("field.claim", claimed(claim));
        }
        if (!sheet.exhibit().unknown().isEmpty()) {
            int fields = sheet.exhibit().unknown().json().size();
            facts.add("portfolio-pdf.newer", wording.get("portfolio-pdf.newer-value", fields));
        }
    }

    /** Whose words these are now, if they are not those of the entry by which it was added. */
    private void describedBy(FactList facts, ExhibitSheet sheet) {
        RecordSheet.Stamp words = sheet.words();
        if (words.by().equals(sheet.stamp().by())
                && Objects.equals(words.readBack(), sheet.stamp().readBack())) {
            return;
        }
        facts.add(
                "portfolio-pdf.described-by",
                words.by().equals(Authorship.OWNER)
                        ? wording.get("portfolio-pdf.described-by-owner")
                        : wording.by(words));
    }

    private String claimed(ImportedClaim claim) {
        return wording.get(
                claim.author().isBlank() ? "portfolio-pdf.exhibit-claim" : "portfolio-pdf.exhibit-claim-author",
                wording.formats().exactDateTime(claim.recordedAt()),
                claim.author());
    }
}
