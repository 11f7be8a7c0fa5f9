package org.daybook.ui.patterns.campaign;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.ContactFigure;
import org.daybook.campaign.IdentityRegister;
import org.daybook.text.DateStyle;
import org.daybook.text.Messages;
import org.daybook.ui.context.DiaryContext;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.label.TextOrientation;
import org.daybook.ui.navigation.Screen;
import org.daybook.ui.page.Page;
import org.daybook.ui.page.ProblemNote;
import org.daybook.ui.patterns.FigureLinks;
import org.jspecify.annotations.Nullable;

/** The page of all contact from one person: counts alone, each of which opens what it counts. */
public final class CampaignView implements Screen {
    /** Of private use, so in no text: what stands in a sentence for a link. */
    private static final char FIRST_MARK = '\uE000';

    private final CampaignModel model;
    private final Messages messages;
    private final IdentityWords words;
    private final ContactLinks links;
    private final FigureLinks incidents;
    private final BorderPane root = new BorderPane();
    private final Page page = new Page("").wide();
    private final CountedMessagesPane listed;

    public CampaignView(CampaignModel model, DiaryContext context) {
        this.model = model;
        this.messages = context.messages();
        this.words = new IdentityWords(messages);
        this.incidents = new FigureLinks(messages, model::show);
        this.links = new ContactLinks(messages, incidents, model::list);
        this.listed = new CountedMessagesPane(context, model::open);
        page.setParts(List.of(
                Buttons.back(messages.get("campaign.to-identities"), model::back),
                TextLabels.title(messages.get("campaign.title")),
                new ProblemNote(messages, model.work().diary().failureProperty()),
                reading(messages, model.work())));
        listed.showIn(root, page, model.work(), messages.get("campaign.to-contacts"));
        model.shownProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void drop() {
        model.drop();
        listed.drop();
        page.setParts(List.of());
        root.setCenter(null);
    }

    /** What is shown until the register is read. */
    static Node reading(Messages messages, CampaignWork work) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.get("campaign.reading"));
        bar.progressProperty().bind(work.progressProperty());
        VBox part = new VBox(TextLabels.paragraph(messages.get("campaign.reading")), bar);
        part.getStyleClass().add("progress-part");
        return part;
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
                new ProblemNote(messages, model.work().diary().failureProperty())));
        if (campaign.isEmpty()) {
            parts.add(TextLabels.heading(messages.get("campaign.none-title")));
            parts.add(TextLabels.paragraph(messages.get("campaign.none-text")));
            parts.add(Page.buttonsLeft(Buttons.primary(messages.get("campaign.to-link"), model::back)));
        } else {
            parts.add(TextLabels.quiet(messages.get("campaign.lead")));
            parts.add(totals(campaign, person));
            parts.addAll(remarks(messages, shown.register()));
            parts.add(sections(shown));
            parts.add(TextLabels.quiet(messages.get("campaign.note")));
        }
        parts.add(Page.buttonsLeft(Buttons.link(messages.get("campaign.person-record"), model::openPerson)));
        page.setParts(parts);
    }

    private Node totals(Campaign campaign, String person) {
        VBox part = new VBox(total(campaign.all(), person));
        if (!campaign.ofMessages().isNone()) {
            String made = messages.get("campaign.of-messages");
            part.getChildren()
                    .add(sentence(
                            messages.get("campaign.of-messages-are", mark(0)),
                            List.of(incidents.incidents(campaign.ofMessages(), made))));
        }
        part.getStyleClass().addAll("figure-card", "lead-card");
        return part;
    }

    private TextFlow total(ContactFigure all, String person) {
        List<Node> numbers = new ArrayList<>();
        String counted = messages.get("campaign.title-of", person);
        if (!all.incidents().isNone()) {
            numbers.add(incidents.incidents(all.incidents(), counted));
        }
        if (!all.messages().isEmpty()) {
            numbers.add(links.messages(all, CampaignFigures.ALL, counted));
        }
        String both = numbers.size() > 1 ? messages.get("campaign.and", mark(0), mark(1)) : mark(0);
        TextFlow sentence = sentence(
                words.days(all, DateStyle.IN_WORDS)
                        .map(days -> messages.get("campaign.total", person, both, days))
                        .orElseGet(() -> messages.get("campaign.total-undated", person, both)),
                numbers);
        sentence.getStyleClass().add("lead");
        return sentence;
    }

    private static String mark(int place) {
        return String.valueOf((char) (FIRST_MARK + place));
    }

    /** @param text with a mark in place of each link */
    private static TextFlow sentence(String text, List<Node> numbers) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("sentence");
        TextOrientation.follow(flow, new SimpleStringProperty(text));
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int place = c - FIRST_MARK;
            if (place >= 0 && place < numbers.size()) {
                put(words, flow);
                flow.getChildren().add(numbers.get(place));
            } else {
                words.append(c);
            }
        }
        put(words, flow);
        return flow;
    }

    private static void put(StringBuilder words, TextFlow into) {
        if (!words.isEmpty()) {
            Text text = new Text(words.toString());
            text.getStyleClass().add("sentence-text");
            into.getChildren().add(text);
            words.setLength(0);
        }
    }

    private Node sections(CampaignModel.CountedCampaign shown) {
        CampaignSections sections = new CampaignSections(shown, model.unfolded(), links, incidents, messages);
        VBox list = new VBox();
        list.getStyleClass().add("pattern-folds");
        sections.all().stream()
                .filter(section -> !section.isEmpty())
                .forEach(section -> list.getChildren().add(section.node(model.unfolded())));
        return list;
    }
}
