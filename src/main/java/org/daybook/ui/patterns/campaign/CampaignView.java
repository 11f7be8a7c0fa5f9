package org.daybook.ui.patterns.campaign;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.ContactFigure;
import org.daybook.campaign.IdentityRegister;
import org.daybook.text.DateStyle;
import org.daybook.text.Messages;
import org.daybook.text.SentenceBuilder;
import org.daybook.ui.patterns.FigureLinks;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.TextOrientation;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.jspecify.annotations.Nullable;

/** The page of all contact from one person: counts alone, each of which opens what it counts. */
public final class CampaignView extends ScreenPane {
    private final CampaignModel model;
    private final Messages messages;
    private final IdentityFormatter words;
    private final ContactLinks links;
    private final FigureLinks incidents;
    private final Page page = new Page("").wide();
    private final CountedMessagesPane listed;

    public CampaignView(CampaignModel model, DiaryContext context) {
        this.model = model;
        this.messages = context.messages();
        this.words = new IdentityFormatter(messages);
        this.incidents = new FigureLinks(messages, model::show);
        this.links = new ContactLinks(messages, incidents, model::list);
        this.listed = new CountedMessagesPane(context, model::open);
        page.setParts(List.of(
                Buttons.back(messages.get("campaign.to-identities"), model::back),
                TextLabels.title(messages.get("campaign.title")),
                new ProblemNote(messages, model.work.diary.failureProperty()),
                reading(messages, model.work)));
        listed.showIn(this, page, model.work, messages.get("campaign.to-contacts"));
        model.shown.subscribe(this::show);
    }

    @Override
    public void drop() {
        model.drop();
        listed.drop();
        page.setParts(List.of());
        setCenter(null);
    }

    /** What is shown until the register is read. */
    static Node reading(Messages messages, CampaignLoader work) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.get("campaign.reading"));
        bar.progressProperty().bind(work.progress);
        return Panes.column("progress-part", TextLabels.paragraph(messages.get("campaign.reading")), bar);
    }

    /** What the figures do not include. */
    static List<Node> remarks(Messages messages, IdentityRegister register) {
        List<Node> remarks = new ArrayList<>();
        if (!register.unread().isEmpty()) {
            remarks.add(TextLabels.paragraph(
                    messages.count("campaign.unread", register.unread().size())));
        }
        if (register.unnamed() > 0) {
            remarks.add(TextLabels.quiet(messages.count("campaign.unnamed", register.unnamed())));
        }
        return remarks;
    }

    private void show(CampaignModel.@Nullable CountedCampaign shown) {
        if (shown == null) {
            return;
        }
        Campaign campaign = shown.campaign();
        String person = words.name(campaign.person());
        List<Node> parts = new ArrayList<>(List.of(
                Buttons.back(messages.get("campaign.to-identities"), model::back),
                TextLabels.title(messages.get("campaign.title-of", person)),
                new ProblemNote(messages, model.work.diary.failureProperty())));
        if (campaign.isEmpty()) {
            parts.add(TextLabels.heading(messages.get("campaign.none-title")));
            parts.add(TextLabels.paragraph(messages.get("campaign.none-text")));
            parts.add(Panes.buttons(Buttons.primary(messages.get("campaign.to-link"), model::back)));
        } else {
            parts.add(TextLabels.quiet(messages.get("campaign.lead")));
            parts.add(totals(campaign, person));
            parts.addAll(remarks(messages, shown.register()));
            parts.add(sections(shown));
            parts.add(TextLabels.quiet(messages.get("campaign.note")));
        }
        parts.add(Panes.buttons(Buttons.link(messages.get("campaign.person-record"), model::openPerson)));
        page.setParts(parts);
    }

    private Node totals(Campaign campaign, String person) {
        VBox part = new VBox(total(campaign.all(), person));
        if (!campaign.ofMessages().isNone()) {
            String made = messages.get("campaign.of-messages");
            SentenceBuilder<Node> sentence = new SentenceBuilder<>();
            String number = sentence.mark(incidents.incidents(campaign.ofMessages(), made));
            part.getChildren().add(sentence(messages.get("campaign.of-messages-are", number), sentence));
        }
        part.getStyleClass().addAll("figure-card", "lead-card");
        return part;
    }

    private TextFlow total(ContactFigure all, String person) {
        SentenceBuilder<Node> builder = new SentenceBuilder<>();
        List<String> numbers = new ArrayList<>();
        String counted = messages.get("campaign.title-of", person);
        if (!all.incidents().isNone()) {
            numbers.add(builder.mark(incidents.incidents(all.incidents(), counted)));
        }
        if (!all.messages().isEmpty()) {
            numbers.add(builder.mark(links.messages(all, CampaignFigures.ALL, counted)));
        }
        String both = numbers.size() > 1
                ? messages.get("campaign.and", numbers.getFirst(), numbers.getLast())
                : String.join("", numbers);
        TextFlow sentence = sentence(
                words.days(all, DateStyle.IN_WORDS)
                        .map(days -> messages.get("campaign.total", person, both, days))
                        .orElseGet(() -> messages.get("campaign.total-undated", person, both)),
                builder);
        sentence.getStyleClass().add("lead");
        return sentence;
    }

    /** @param text with a mark in place of each link */
    private static TextFlow sentence(String text, SentenceBuilder<Node> links) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("sentence");
        TextOrientation.follow(flow, new SimpleStringProperty(text));
        flow.getChildren().setAll(links.parts(text, CampaignView::plain));
        return flow;
    }

    private static Node plain(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("sentence-text");
        return text;
    }

    private Node sections(CampaignModel.CountedCampaign shown) {
        CampaignSections sections = new CampaignSections(shown, model.unfolded, links, incidents, messages);
        VBox list = Panes.column("pattern-folds");
        sections.all().stream()
                .filter(section -> !section.isEmpty())
                .forEach(section -> list.getChildren().add(section.node(model.unfolded)));
        return list;
    }
}
