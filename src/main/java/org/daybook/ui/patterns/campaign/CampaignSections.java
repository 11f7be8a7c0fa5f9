package org.daybook.ui.patterns.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.ContactFigure;
import org.daybook.campaign.ContactMethod;
import org.daybook.campaign.ContactsBeforeAfter;
import org.daybook.campaign.IdentifiedMessage;
import org.daybook.campaign.IdentityContacts;
import org.daybook.campaign.SilentPeriod;
import org.daybook.caserecord.CaseRecord;
import org.daybook.text.DateStyle;
import org.daybook.text.Messages;
import org.daybook.ui.patterns.BarRowChart;
import org.daybook.ui.patterns.BarRowChart.BarRow;
import org.daybook.ui.patterns.FigureLinks;
import org.daybook.ui.patterns.MarkerFormatter;
import org.daybook.ui.patterns.PatternSection;
import org.daybook.ui.patterns.UnfoldedSections;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** The sections of the page of one person. */
final class CampaignSections {
    private static final int MOST_SILENCES = 8;

    private final Campaign campaign;
    private final UnfoldedSections unfolded;
    private final CampaignModel.CountedCampaign shown;
    private final ContactLinks links;
    private final FigureLinks incidents;
    private final Messages messages;
    private final IdentityFormatter words;
    private final MarkerFormatter markers;

    CampaignSections(
            CampaignModel.CountedCampaign shown,
            UnfoldedSections unfolded,
            ContactLinks links,
            FigureLinks incidents,
            Messages messages) {
        this.unfolded = unfolded;
        this.shown = shown;
        this.campaign = shown.campaign();
        this.links = links;
        this.incidents = incidents;
        this.messages = messages;
        this.words = new IdentityFormatter(messages);
        this.markers = new MarkerFormatter(messages);
    }

    List<PatternSection> all() {
        return List.of(identities(), ways(), around(), silences(), days());
    }

    private PatternSection section(String key) {
        return new PatternSection(key, "", messages);
    }

    private PatternSection identities() {
        PatternSection section = section("campaign.identities");
        for (int i = 0; i < campaign.identities().size(); i++) {
            section.add(card(campaign.identities().get(i), i));
        }
        if (!campaign.withoutIdentity().isNone()) {
            String without = messages.get("campaign.without-identity");
            section.part(without, incidents.incidents(campaign.withoutIdentity(), without));
        }
        return section;
    }

    private VBox card(IdentityContacts one, int index) {
        String name = shown.register()
                .of(one.identity())
                .map(words::name)
                .orElse(one.identity().value());
        Label heading = TextLabels.legend(name);
        VBox card = Panes.column("figure-card", heading, TextLabels.quiet(words.kind(one.identity())));
        one.links().forEach(link -> card.getChildren().add(TextLabels.paragraph(words.why(link))));
        String others = others(one);
        if (!others.isEmpty()) {
            card.getChildren().add(TextLabels.paragraph(messages.get("campaign.also-linked", others)));
        }
        card.getChildren().add(links.of(one.contacts(), CampaignFigures.identity(index), name));
        words.days(one.contacts()).ifPresent(days -> card.getChildren().add(TextLabels.quiet(days)));
        return card;
    }

    /** The other people to whom it is linked, with whom the same contacts count too; empty if there are none. */
    private String others(IdentityContacts one) {
        return shown.register().others(one.identity(), campaign.person()).stream()
                .map(words::name)
                .collect(Collectors.joining(", "));
    }

    private PatternSection ways() {
        PatternSection section = section("campaign.ways");
        List<BarRow> bars = new ArrayList<>();
        campaign.ways()
                .forEach((way, figure) ->
                        bars.add(bar(CampaignFigures.way(way), messages.get("campaign.way." + way.code()), figure)));
        if (bars.isEmpty()) {
            return section;
        }
        section.note(messages.get("campaign.ways-note"));
        key(campaign.ways().values()).ifPresent(section::add);
        return section.add(bars(bars, most(campaign.ways().values())));
    }

    private PatternSection days() {
        PatternSection section = section("campaign.by-day");
        if (campaign.days().isEmpty()) {
            return section;
        }
        section.note(
                messages.count("campaign.days-with-contact", campaign.days().size()));
        section.add(new ContactCalendar(campaign.days(), unfolded, links, messages));
        if (!campaign.undated().isNone()) {
            // Not a day, and so not among those that the note counts.
            String undated = messages.get("campaign.undated");
            section.part(undated, links.of(campaign.undated(), CampaignFigures.UNDATED, undated));
        }
        return section;
    }

    private PatternSection around() {
        PatternSection section = section("campaign.around");
        List<ContactFigure> all = campaign.around().stream()
                .flatMap(one -> Stream.of(one.before(), one.onTheDay(), one.after()))
                .toList();
        int most = most(all);
        if (!all.isEmpty() && !campaign.undated().isNone()) {
            section.note(
                    messages.count("campaign.around-undated", campaign.undated().count()));
        }
        key(all).ifPresent(section::add);
        for (int i = 0; i < campaign.around().size(); i++) {
            ContactsBeforeAfter one = campaign.around().get(i);
            Label heading = TextLabels.legend(markers.of(one.marker()));
            VBox card = Panes.column("figure-card", heading);
            for (CaseRecord caseRecord : one.marker().caseRecords()) {
                card.getChildren().add(TextLabels.quiet(markers.name(caseRecord)));
            }
            List<BarRow> bars = new ArrayList<>();
            bars.add(bar(CampaignFigures.before(i), messages.get("campaign.before"), one.before()));
            if (!one.onTheDay().isNone()) {
                bars.add(bar(
                        CampaignFigures.onTheDay(i),
                        messages.get(one.marker().isSpan() ? "campaign.on-these-days" : "campaign.on-the-day"),
                        one.onTheDay()));
            }
            bars.add(bar(CampaignFigures.after(i), messages.get("campaign.after"), one.after()));
            card.getChildren().add(bars(bars, most));
            section.add(card);
        }
        return section;
    }

    /** The longest ones first, each with the contacts before and after it. */
    private PatternSection silences() {
        PatternSection section = section("campaign.silences");
        List<SilentPeriod> longest = campaign.silences().stream()
                .sorted(Comparator.comparingLong(SilentPeriod::days).reversed())
                .toList();
        if (longest.isEmpty()) {
            return section;
        }
        double most = longest.getFirst().days();
        return section.note(messages.get("campaign.silences-note"))
                .add(new BarRowChart(
                        longest.stream().map(this::silence).toList(),
                        MOST_SILENCES,
                        most,
                        messages.count("campaign.silence", longest.getFirst().days()),
                        messages));
    }

    private BarRow silence(SilentPeriod silence) {
        return new BarRow(
                messages.get(
                        "campaign.days",
                        messages.formats().date(silence.before().plusDays(1), DateStyle.IN_WORDS),
                        messages.formats().date(silence.after().minusDays(1), DateStyle.IN_WORDS)),
                silence.days(),
                0,
                () -> TextLabels.paragraph(messages.count("campaign.silence", silence.days())),
                List.of(() -> Panes.flow(
                        "link-row",
                        beside("campaign.last-before", silence.before()),
                        beside("campaign.next-after", silence.after()))));
    }

    /** The contact at one side of a time without any. */
    private Node beside(String key, LocalDate day) {
        String words = messages.get(key, messages.formats().shortDay(day));
        return Panes.row(
                "words-and-link",
                TextLabels.quiet(words),
                links.of(campaign.days().getOrDefault(day, ContactFigure.NONE), CampaignFigures.day(day), words));
    }

    /** What is outlined in the bars, if there is anything to tell apart. */
    private Optional<Node> key(Collection<ContactFigure> figures) {
        Set<ContactMethod> imported = figures.stream()
                .flatMap(figure -> figure.messages().stream())
                .map(IdentifiedMessage::way)
                .collect(Collectors.toSet());
        String kinds =
                imported.equals(Set.of(ContactMethod.MESSAGE)) ? "campaign.key-messages" : "campaign.key-imported";
        return imported.isEmpty()
                ? Optional.empty()
                : BarRowChart.key(most(figures), messages.get("campaign.key-incidents"), messages.get(kinds));
    }

    private static int most(Collection<ContactFigure> figures) {
        return figures.stream().mapToInt(ContactFigure::count).max().orElse(0);
    }

    private BarRowChart bars(List<BarRow> bars, int most) {
        return new BarRowChart(bars, bars.size(), most, messages.get("patterns.number", most), messages);
    }

    private BarRow bar(String key, String words, ContactFigure contacts) {
        return new BarRow(
                words, contacts.count(), contacts.messages().size(), () -> links.of(contacts, key, words), List.of());
    }
}
