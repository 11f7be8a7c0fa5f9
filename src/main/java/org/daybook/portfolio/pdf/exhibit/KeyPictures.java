package org.daybook.portfolio.pdf.exhibit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.HealthNote;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.exhibit.Exhibit;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.SignificantIncidents;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.record.Id;

/**
 * The few pictures placed with what a reader needs first: of whoever is responsible, of the incidents chosen by
 * {@link SignificantIncidents}, and of incidents that broke an order. No picture is weighed.
 *
 * @param exhibits whose pictures they are, in order of their numbers
 */
public record KeyPictures(List<ExhibitSheet> exhibits) {
    /** None is singled out. */
    public static final KeyPictures NONE = new KeyPictures(List.of());

    private static final int MOST = 6;
    private static final int SIGNIFICANT = 12;

    public KeyPictures {
        exhibits = List.copyOf(exhibits);
    }

    public static KeyPictures of(PortfolioContent content, ExhibitNames names) {
        SignificantIncidents significant = SignificantIncidents.of(content.sheets(), SIGNIFICANT);
        Stream<IncidentSheet> broken = content.sheets().stream()
                .filter(sheet -> sheet.withdrawal() == null)
                .filter(sheet -> !sheet.current().background().brokenTerms().isEmpty());
        Stream<ExhibitSheet> photos = content.printed()
                .notWithdrawn(CaseRecordKind.PERSON)
                .flatMap(person -> person.<Exhibit>links(PersonResponsible.PHOTOS).stream())
                .flatMap(id -> names.one(id).stream());
        Set<Id<Exhibit>> medical = content.request().mayBeServed() ? medical(content) : Set.of();
        Set<ExhibitSheet> chosen = new LinkedHashSet<>();
        photos.filter(sheet -> names.picture(sheet).isPresent()).forEach(chosen::add);
        Stream.of(significant.latest().stream(), significant.gravest().stream(), broken)
                .flatMap(sheets -> sheets)
                .flatMap(sheet -> names.of(sheet.current().id()).stream())
                .filter(sheet -> names.picture(sheet).isPresent())
                .forEach(chosen::add);
        chosen.removeIf(sheet -> medical.contains(sheet.id()));
        List<ExhibitSheet> first = new ArrayList<>(chosen.stream().limit(MOST).toList());
        return new KeyPictures(names.all().stream().filter(first::contains).toList());
    }

    /** Letters and papers about her health, which are not what the other side needs first. */
    private static Set<Id<Exhibit>> medical(PortfolioContent content) {
        return content.printed()
                .notWithdrawn(CaseRecordKind.HEALTH)
                .flatMap(note -> note.<Exhibit>links(HealthNote.SHOWN_BY).stream())
                .collect(Collectors.toSet());
    }
}
