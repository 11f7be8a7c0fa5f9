package org.daybook.portfolio.redaction;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ImportBasis;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.SourceLocation;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.CustodyTransfer;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.exhibit.Provenance;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.incident.field.IncidentValues;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.ImportedClaim;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.RecordOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Applies a mask to every text of a record. A test walks through the records, so that none of their texts is
 * forgotten.
 *
 * @param texts redacts text
 * @param people redacts a text that says only who somebody is
 */
record RecordMasker(UnaryOperator<String> texts, UnaryOperator<String> people) {
    Incident of(Incident incident) {
        RecordOrigin origin = incident.background().origin();
        Incident masked = IncidentValues.of(incident).mapped(this::of).in(incident.with(of(incident.when())));
        return masked.with(
                masked.background().with(new RecordOrigin(origin.kind(), origin.firstWritten(), of(origin.claim()))));
    }

    Exhibit of(Exhibit exhibit) {
        ExhibitDescription naming = exhibit.naming();
        Provenance from = exhibit.provenance();
        ExhibitDating dating = exhibit.dating();
        FileMetadata file = exhibit.file();
        PhysicalItem physicalItem = exhibit.physicalItem();
        Exhibit masked = exhibit.with(new ExhibitDescription(
                        text(naming.title()), text(naming.description()), text(naming.transcript()), naming.producer()))
                .with(new Provenance(text(from.madeBy()), text(from.howReceived()), text(from.original())))
                .with(new ExhibitDating(dating.source(), of(dating.when()), text(dating.reason())));
        if (file != null) {
            masked = masked.with(of(file));
        }
        Derivation derivation = exhibit.derivation();
        if (derivation != null) {
            masked = masked.with(of(derivation));
        }
        return physicalItem == null ? masked : masked.with(of(physicalItem));
    }

    private Derivation of(Derivation derivation) {
        return new Derivation(
                derivation.method(),
                derivation.parts(),
                derivation.covered().stream()
                        .map(part -> new CoveredPart(
                                text(part.what()), text(part.why()), part.area(), part.time(), part.page()))
                        .toList());
    }

    CaseRecord of(CaseRecord caseRecord) {
        return caseRecord.with(of(caseRecord.values())).with(of(caseRecord.claim()));
    }

    CaseHeading of(CaseHeading heading) {
        Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
        heading.about()
                .forEach((item, detail) -> about.put(item, new PersonDetail(text(detail.text()), detail.mayPrint())));
        return new CaseHeading(about, text(heading.responsible()), heading.jurisdiction(), heading.unknown());
    }

    @Nullable
    ImportedClaim of(@Nullable ImportedClaim claim) {
        return claim == null
                ? null
                : new ImportedClaim(
                        claim.vaultId(),
                        claim.number(),
                        claim.recordedAt(),
                        people.apply(claim.author()),
                        people.apply(claim.onBehalfOf()),
                        claim.digest(),
                        claim.fromPaper(),
                        claim.own());
    }

    /** An imported message; of its time, words that are not a time. */
    Message of(Message message) {
        return new Message(
                of(message.location()),
                message.type(),
                of(message.time()),
                text(message.sender()),
                text(message.address()),
                message.direction(),
                text(message.text()),
                message.attachments().stream().map(this::of).toList(),
                message.marks(),
                message.details().stream()
                        .map(detail -> new MessageDetail(detail.name(), text(detail.value())))
                        .toList());
    }

    private MessageTime of(MessageTime time) {
        return time.at() == null ? new MessageTime(text(time.written()), null, time.precision(), time.zone()) : time;
    }

    private Attachment of(Attachment attachment) {
        return new Attachment(
                text(attachment.name()), attachment.mediaType(), attachment.state(), of(attachment.location()));
    }

    /** A path or JSON pointer may have the name of whoever a conversation is with. */
    private SourceLocation of(SourceLocation location) {
        return new SourceLocation(text(location.item()), location.scheme(), text(location.value()));
    }

    /** What was chosen when messages were imported, without the headings of a table, which are not printed. */
    ImportBasis of(ImportBasis basis) {
        return new ImportBasis(basis.zone(), basis.dayOrder(), text(basis.me()), text(basis.them()), Optional.empty());
    }

    /** Who somebody is, redacted. */
    String person(String name) {
        return people.apply(name);
    }

    /** The redacted text. */
    String text(String words) {
        return texts.apply(words);
    }

    /** The redacted author of a record. */
    Authorship of(Authorship by) {
        return new Authorship(people.apply(by.author()), people.apply(by.onBehalfOf()), by.isOtherOwner());
    }

    private Map<Field, FieldValue> of(Map<Field, FieldValue> values) {
        Map<Field, FieldValue> masked = new LinkedHashMap<>(values);
        masked.replaceAll((_, value) -> of(value));
        return masked;
    }

    private FieldValue of(FieldValue value) {
        return switch (value) {
            case FieldValue.Text words -> new FieldValue.Text(text(words.text()));
            case FieldValue.Texts words -> new FieldValue.Texts(each(words.texts()));
            case FieldValue.Time time -> new FieldValue.Time(of(time.when()));
            case FieldValue.Terms terms ->
                new FieldValue.Terms(terms.terms().stream()
                        .map(term -> new OrderTerm(term.id(), text(term.words())))
                        .toList());
            case FieldValue.Rows rows ->
                new FieldValue.Rows(rows.rows().stream().map(this::of).toList());
            case FieldValue.Day _,
                    FieldValue.TimeOfDay _,
                    FieldValue.Count _,
                    FieldValue.Amount _,
                    FieldValue.Code _,
                    FieldValue.Codes _,
                    FieldValue.Links _ -> value;
        };
    }

    private List<String> each(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    private EventTime of(EventTime when) {
        return when.inWords(text(when.words()));
    }

    private FileMetadata of(FileMetadata file) {
        FileOrigin origin = file.origin();
        return new FileMetadata(
                text(file.name()),
                text(file.folder()),
                file.kind(),
                file.times(),
                new FileOrigin(origin.place(), text(origin.make()), text(origin.model()), text(origin.software())),
                file.dimensions(),
                file.warnings());
    }

    private PhysicalItem of(PhysicalItem physicalItem) {
        return new PhysicalItem(
                text(physicalItem.delivery()),
                text(physicalItem.wrapper()),
                text(physicalItem.keptAt()),
                physicalItem.continuity().stream()
                        .map(step -> new CustodyTransfer(
                                of(step.when()), text(step.from()), text(step.to()), text(step.what())))
                        .toList());
    }
}
