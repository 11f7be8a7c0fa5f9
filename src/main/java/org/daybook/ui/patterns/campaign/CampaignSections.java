package org.daybook.ui.patterns.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.ContactFigure;
import org.daybook.campaign.ContactsAround;
import org.daybook.campaign.IdentityContacts;
import org.daybook.campaign.SilentPeriod;
import org.daybook.caserecord.CaseRecord;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.patterns.FigureLinks;
import org.daybook.ui.patterns.MarkerWords;
import org.daybook.ui.patterns.PatternSection;
import org.daybook.ui.patterns.UnfoldedSections;
import org.daybook.ui.patterns.campaign.ContactRows.ContactRow;

/** The sections of the page of one person. */
final class CampaignSections {
    /** Under which it is remembered that all days are shown. */
    private static final String ALL_DAYS = "all-days";

    private static final int MOST_DAYS = 14;
    private static final int MOST_SILENCES = 8;

    private final Campaign campaign;
    private final UnfoldedSections unfolded;
    private final CampaignModel.CountedCampaign shown;
    private final ContactLinks links;
    private final FigureLinks incidents;
    private final Messages messages;
    private final Formats formats;
    private final IdentityWords words;
    private final MarkerWords markers;

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
        this.formats = new Formats(messages);
        this.words = new IdentityWords(messages);
        this.markers = new MarkerWords(messages);
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
        Label heading = TextLabels.paragraph(name);
        heading.getStyleClass().add("field-label");
        VBox card = new VBox(heading, TextLabels.quiet(words.kind(one.identity())));
        one.links().forEach(link -> card.getChildren().add(TextLabels.paragraph(words.why(link))));
        String others = others(one);
        if (!others.isEmpty()) {
            card.getChildren().add(TextLabels.paragraph(messages.get("campaign.also-linked", others)));
        }
        card.getChildren().add(links.of(one.contacts(), CampaignFigures.identity(index), name));
        words.days(one.contacts()).ifPresent(days -> card.getChildren().add(TextLabels.quiet(days)));
        card.getStyleClass().add("figure-card");
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
        List<ContactRow> rows = new ArrayList<>();
        campaign.ways()
                .forEach((way, figure) -> rows.add(
                        new ContactRow(CampaignFigures.way(way), messages.get("campaign.way." + way.code()), figure)));
        if (rows.isEmpty()) {
            return section;
        }
        int most = most(campaign.ways().values());
        return section.note(scale(most)).add(new ContactRows(rows, most, rows.size(), links, messages));
    }

    private PatternSection days() {
        PatternSection section = section("campaign.by-day");
        List<ContactRow> rows = new ArrayList<>();
        campaign.days()
                .forEach((day, figure) ->
                        rows.add(new ContactRow(CampaignFigures.day(day), formats.dayInWords(day), figure)));
        if (rows.isEmpty()) {
            return section;
        }
        section.note(messages.count("campaign.days-with-contact", rows.size()));
        int most = most(campaign.days().values());
        section.note(scale(most));
        int atFirst = unfolded.has(ALL_DAYS) ? rows.size() : MOST_DAYS;
        section.add(new ContactRows(rows, most, atFirst, links, messages).onAll(() -> unfolded.set(ALL_DAYS, true)));
        if (!campaign.undated().isNone()) {
            // Not a day, and so not among those that the note counts.
            String undated = messages.get("campaign.undated");
            section.part(undated, links.of(campaign.undated(), CampaignFigures.UNDATED, undated));
        }
        return section;
    }

    private PatternSection around() {
        PatternSection section = section("campaign.around");
        int most = most(campaign.around().stream()
                .flatMap(one -> Stream.of(one.before(), one.onTheDay(), one.after()))
                .toList());
        if (!campaign.around().isEmpty()) {
            section.note(scale(most));
        }
        for (int i = 0; i < campaign.around().size(); i++) {
            ContactsAround one = campaign.around().get(i);
            Label heading = TextLabels.paragraph(markers.of(one.marker()));
            heading.getStyleClass().add("field-label");
            VBox card = new VBox(heading);
            for (CaseRecord caseRecord : one.marker().caseRecords()) {
                card.getChildren().add(TextLabels.quiet(markers.name(caseRecord)));
            }
            List<ContactRow> rows = new ArrayList<>();
            rows.add(new ContactRow(CampaignFigures.before(i), messages.get("campaign.before"), one.before()));
            if (!one.onTheDay().isNone()) {
                rows.add(new ContactRow(
                        CampaignFigures.onTheDay(i),
                        messages.get(one.marker().isSpan() ? "campaign.on-these-days" : "campaign.on-the-day"),
                        one.onTheDay()));
            }
            rows.add(new ContactRow(CampaignFigures.after(i), messages.get("campaign.after"), one.after()));
            card.getChildren().add(new ContactRows(rows, most, rows.size(), links, messages));
            card.getStyleClass().add("figure-card");
            section.add(card);
        }
        return section;
    }

    /** The longest ones, each with the contacts before and after it. */
    private PatternSection silences() {
        PatternSection section = section("campaign.silences");
        List<SilentPeriod> longest = campaign.silences().stream()
                .sorted(Comparator.comparingLong(SilentPeriod::days).reversed())
                .toList();
        List<ContactFigure> seen = longest.stream()
                .limit(MOST_SILENCES)
                .flatMap(silence -> Stream.of(silence.before(), silence.after()))
                .map(day -> campaign.days().getOrDefault(day, ContactFigure.NONE))
                .toList();
        int most = most(seen);
        if (longest.isEmpty()) {
            return section;
        }
        section.note(messages.get("campaign.silences-note")).note(scale(most));
        longest.stream()
                .limit(MOST_SILENCES)
                .forEach(silence -> section.part(
                        messages.get(
                                "campaign.silent",
                                messages.count("campaign.silence", silence.days()),
                                formats.date(silence.before().plusDays(1)),
                                formats.date(silence.after().minusDays(1))),
                        new ContactRows(
                                List.of(
                                        row("campaign.last-before", silence.before()),
                                        row("campaign.next-after", silence.after())),
                                most,
                                2,
                                links,
                                messages)));
        if (longest.size() > MOST_SILENCES) {
            section.note(messages.count("campaign.more-silences", longest.size() - MOST_SILENCES));
        }
        return section;
    }

    private static int most(Collection<ContactFigure> figures) {
        return Math.max(1, figures.stream().mapToInt(ContactFigure::count).max().orElse(1));
    }

    private String scale(int most) {
        return messages.get("campaign.scale", most);
    }

    private ContactRow row(String key, LocalDate day) {
        return new ContactRow(
                CampaignFigures.day(day),
                messages.get(key, formats.date(day)),
                campaign.days().getOrDefault(day, ContactFigure.NONE));
    }
}
