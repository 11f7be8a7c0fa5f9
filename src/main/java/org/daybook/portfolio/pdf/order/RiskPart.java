package org.daybook.portfolio.pdf.order;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.pattern.Figure;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.YesNoAnswer;

/**
 * The risk, physical and psychological: threats and violence in their exact words, each with who it was and how sure
 * the writer is, and figures with the incidents behind them.
 */
record RiskPart(
        List<Incident> incidents,
        Patterns patterns,
        PortfolioContent content,
        Optional<Section> significant,
        CrossReferences links,
        SectionWording wording) {
    private static final float START = 130;
    private static final int ACCOUNT = 260;
    private static final Set<IncidentType> NEARER =
            EnumSet.of(IncidentType.ENTERED, IncidentType.TRACKER, IncidentType.SPYWARE, IncidentType.ACCOUNT_ACCESSED);
    private static final Set<IncidentType> OTHERS =
            EnumSet.of(IncidentType.OTHERS_HARASSED, IncidentType.THREAT_TO_OTHERS);

    void emit(PageFlow flow) {
        flow.need(START);
        flow.bookmarkedHeading(2, wording.get("order.risk"));
        significant.ifPresentOrElse(section -> section.emitWithin(flow), () -> threats(flow));
        flow.facts(facts());
    }

    /** The latest first, since it shows the present risk. */
    private void threats(PageFlow flow) {
        List<Incident> grave = incidents.stream()
                .filter(incident -> incident.what().types().stream()
                        .anyMatch(type -> type.group() == IncidentType.IncidentGroup.THREATS))
                .toList()
                .reversed();
        if (grave.isEmpty()) {
            flow.paragraph(Text.of(wording.get("order.no-threats")), TextStyle.SMALL);
            return;
        }
        flow.heading(3, wording.get("order.threats"));
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("order.incident"), 46),
                TableColumn.of(wording.get("order.when-and-kind"), 128),
                TableColumn.of(wording.get("order.words"), 0));
        flow.table(
                columns,
                TextStyle.SMALL,
                table -> grave.forEach(incident -> table.row(List.of(
                        links.briefly(List.of(incident.id())),
                        Text.of(SectionWording.joined(
                                "\n",
                                wording.formats().when(incident.when()),
                                kinds(incident),
                                wording.whoAndHowSure(incident.who()))),
                        words(incident)))));
    }

    private String kinds(Incident incident) {
        return wording.types(incident.what().types().stream()
                .filter(type -> type.group() == IncidentType.IncidentGroup.THREATS)
                .toList());
    }

    /** The exact words or, without them, the description; whole sentences. */
    private Text words(Incident incident) {
        String exact = incident.what().exactWords().strip().replaceAll("\\s*\\R\\s*", " ");
        String happened = PrintedExcerpt.sentences(incident.what().happened(), ACCOUNT);
        if (exact.isEmpty()) {
            return Text.of(happened);
        }
        return Text.empty().bold(exact).plain(happened.isEmpty() ? "" : "\n" + happened);
    }

    /** What bears on the risk, each with its incidents. */
    List<LabelledFact> facts() {
        FactList facts = new FactList(wording);
        figure(facts, "order.feared", incident -> incident.effect().fearOfViolence() == YesNoAnswer.YES);
        figure(facts, "order.nearer", ofAny(NEARER));
        figure(facts, "order.others", ofAny(OTHERS));
        figure(facts, "order.children", incident -> incident.presence().children() == YesNoAnswer.YES);
        figure(
                facts,
                "order.hurt",
                incident -> !incident.effect().harm().injury().isBlank());
        changes(facts);
        figure(facts, "order.weapon-incidents", ofAny(EnumSet.of(IncidentType.WEAPON)));
        String weapons = content.printed()
                .notWithdrawn(CaseRecordKind.PERSON)
                .map(person -> person.text(PersonResponsible.WEAPONS).strip())
                .collect(SectionWording.joining("\n"));
        if (!weapons.isEmpty()) {
            facts.add("order.weapons", weapons);
        }
        return facts.all();
    }

    private void changes(FactList facts) {
        Figure any = Figure.of(incidents.stream()
                .filter(incident -> !incident.effect().changes().isEmpty()
                        || !incident.effect().dayToDay().isBlank())
                .toList());
        String ticked = incidents.stream()
                .flatMap(incident -> incident.effect().changes().stream())
                .distinct()
                .sorted()
                .map(change -> wording.get("field.changes-" + change.code()))
                .collect(Collectors.joining("; "));
        if (!any.isNone()) {
            Text text = links.counted(any);
            facts.add("order.changed", ticked.isEmpty() ? text : text.plain("\n" + ticked));
        }
        int apart = patterns.effects().beside().effects();
        if (apart > 0) {
            facts.add("order.effects-apart", String.valueOf(apart));
        }
    }

    private void figure(FactList facts, String key, Predicate<Incident> test) {
        Figure figure = Figure.of(incidents.stream().filter(test).toList());
        if (!figure.isNone()) {
            facts.add(key, links.countedByPerson(figure));
        }
    }

    private static Predicate<Incident> ofAny(Set<IncidentType> types) {
        return incident -> incident.what().types().stream().anyMatch(types::contains);
    }
}
