package org.daybook.portfolio.pdf.report;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.incident.Distress;
import org.daybook.incident.Incident;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.FormFlow;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.SignificantIncidents;
import org.daybook.portfolio.pdf.section.AmendmentFormatter;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.YesNoAnswer;

/**
 * A few examples for a petition, as courts in the United States ask for them: for each who did it, how, when and
 * where, what was said and how it felt, the latest first. It is not a court form and declares nothing.
 */
public final class Petition {
    /** How much of a page has to be left for an example to begin on it. */
    private static final float ROOM = 150;

    private static final int ACCOUNT_SHOWN = 900;
    private static final int WORDS_SHOWN = 600;
    private static final int SHOWN = 300;

    private final PortfolioContent content;
    private final SectionWording wording;
    private final ReportFrame frame;
    private final ReportParties parties;
    private final ReportExtent extent;
    private final QuotedIncident quoted;
    private final AmendmentFormatter amendments;
    private final OrderTermNames terms;
    private final CrossReferences links;

    /** @param signed whether the file is signed */
    public Petition(PortfolioContent content, boolean signed, CrossReferences links, SectionWording wording) {
        this.content = content;
        this.wording = wording;
        this.links = links;
        frame = new ReportFrame(content, signed, wording);
        terms = new OrderTermNames(content, links.lines(), wording);
        parties = new ReportParties(content, terms, links, wording);
        extent = new ReportExtent(content, links, wording);
        quoted = new QuotedIncident(terms, wording);
        amendments = new AmendmentFormatter(links, wording);
    }

    public void emit(PageFlow flow) {
        flow.section(() -> {
            frame.head(flow, wording.get("report.petition"));
            flow.facts(parties.petition(), FactDensity.ACCOUNT);
            flow.paragraph(Text.of(wording.get("report.petition-note")), ReportStyle.REMARK);
        });
        int number = 1;
        List<IncidentSheet> latestFirst = content.sheets().stream()
                .sorted(SignificantIncidents.LATEST_FIRST)
                .toList();
        for (IncidentSheet sheet : latestFirst) {
            String title = wording.get("report.example", String.valueOf(number));
            flow.section(() -> {
                flow.need(ROOM);
                flow.heading(2, ReportStyle.HEAD, title, AnchorNames.incident(sheet.number()));
                flow.facts(facts(sheet), FactDensity.ACCOUNT);
            });
            number++;
        }
        flow.need(ROOM);
        flow.section(() -> flow.form(form -> {
            if (content.request().cover().asked().isBlank()) {
                form.blanks(new FormFlow.FormBlank(wording.get("report.asked-of-court"), 1));
                form.blanks(new FormFlow.FormBlank("", 1));
            }
            form.blanks(
                    new FormFlow.FormBlank(wording.get("report.signature"), 3),
                    new FormFlow.FormBlank(wording.get("report.signed-on"), 2));
        }));
        flow.section(() -> {
            frame.heading(flow, "not-here");
            flow.facts(extent.withheld(), FactDensity.CLOSE);
            frame.check(flow, "report.check-petition");
        });
    }

    private List<LabelledFact> facts(IncidentSheet sheet) {
        Incident incident = sheet.current();
        FactList facts = new FactList(wording);
        facts.add(
                "report.who",
                SectionWording.joined(
                        "\n", quoted.who(incident), shown(incident.who().reason()), links.custody(incident)));
        facts.add(
                "report.how",
                SectionWording.joined(
                        "\n", wording.types(incident.what().types()), quoted.capital(quoted.from(incident))));
        facts.add(
                "report.when",
                SectionWording.joined(
                        "\n",
                        wording.formats().when(incident.when()),
                        shown(incident.when().words())));
        facts.add("report.where", shown(incident.where().place()));
        facts.add("report.happened", quoted.cut(incident.what().happened(), ACCOUNT_SHOWN, sheet));
        facts.add(
                "field.exact-words",
                quoted.cut(incident.what().exactWords(), WORDS_SHOWN, sheet) + quoted.untranslated(incident, "\n"));
        facts.add(
                "report.felt",
                SectionWording.joined("\n", shown(incident.effect().feelings()), felt(incident)));
        facts.add("report.harm", harm(incident));
        facts.add("report.order-broken", terms.broken(incident));
        facts.add(
                "portfolio-pdf.exhibits",
                content.exhibitsOf(incident.id()).stream()
                        .map(ExhibitSheet::label)
                        .collect(Collectors.joining(", ")));
        facts.add("report.in-diary", String.valueOf(sheet.number()));
        facts.add("report.recording", recording(sheet));
        return facts.all();
    }

    /** Who recorded it if not the writer, and what an amendment changed. */
    private String recording(IncidentSheet sheet) {
        return SectionWording.joined(
                "\n",
                sheet.isOriginalMissing() ? wording.get("portfolio-pdf.original-missing-row") : "",
                quoted.recordedBy(sheet),
                amendments.of(sheet));
    }

    private String felt(Incident incident) {
        Distress distress = incident.effect().distress();
        YesNoAnswer fear = incident.effect().fearOfViolence();
        return SectionWording.joined(
                ". ",
                distress == Distress.NOT_SAID
                        ? ""
                        : wording.get(
                                "portfolio-pdf.kind-count",
                                wording.get("field.distress"),
                                wording.get("field.distress-" + distress.code())),
                fear == YesNoAnswer.YES ? wording.get("report.afraid") : "");
    }

    private String harm(Incident incident) {
        return SectionWording.joined(
                "\n",
                shown(incident.effect().harm().injury()),
                shown(incident.effect().harm().treatment()),
                shown(incident.effect().harm().damage()));
    }

    private static String shown(String words) {
        return PrintedExcerpt.sentences(words, SHOWN);
    }
}
