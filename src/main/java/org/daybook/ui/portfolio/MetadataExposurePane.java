package org.daybook.ui.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.conversation.OriginalCounts;
import org.daybook.exhibit.Exhibit;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.bundle.MetadataExposure;
import org.daybook.record.Id;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.control.WrappingCell;
import org.daybook.ui.toolkit.label.TextLabels;

/** What the metadata of the chosen exhibits' files reveals to a recipient, and how each file is shared. */
final class MetadataExposurePane extends VBox {
    private static final int MOST_ROWS = 5;
    private static final double ROW_EMS = 4.2;

    private final Messages messages;
    private final ExhibitDescriber words;
    private final Originals originals;
    private final Map<Id<Exhibit>, OriginalCounts> holding;

    MetadataExposurePane(PortfolioModel model, Messages messages, ExhibitDescriber words) {
        this.messages = messages;
        this.words = words;
        this.originals = model.form().handed();
        this.holding = model.options().holdings().originals();
        getStyleClass().add("section-parts");
        List<ExhibitHistory> told = model.options().exhibitsGoing().stream()
                .filter(exhibit -> MetadataExposure.of(exhibit.current()).isAny())
                .toList();
        List<Node> parts = new ArrayList<>(List.of(
                TextLabels.heading(messages.get("portfolio.part-told")),
                TextLabels.paragraph(lead(model, told.isEmpty()))));
        if (!model.options().discretion().addressProperty().get() && !model.isAddressKnown()) {
            parts.add(PortfolioStepPage.warning(messages.get("portfolio.address-unknown")));
        }
        if (model.options().exhibits().originsProperty().get()) {
            parts.add(PortfolioStepPage.warning(messages.get("portfolio.origins-printed")));
        }
        if (!told.isEmpty()) {
            FoldingPane files = new FoldingPane();
            files.name(messages.get("portfolio.told-files", told.size()));
            files.setContent(list(told));
            parts.add(files);
        }
        getChildren().addAll(parts);
    }

    private String lead(PortfolioModel model, boolean nothing) {
        if (nothing) {
            return messages.get("portfolio.told-nothing");
        }
        return messages.get(model.form().handed() == Originals.NONE ? "portfolio.told-none-go" : "portfolio.told-lead");
    }

    private Node list(List<ExhibitHistory> told) {
        ListView<ExhibitHistory> list = new ListView<>();
        list.getItems().setAll(told);
        list.setCellFactory(_ -> new ExposureCell());
        list.setAccessibleText(messages.get("portfolio.told-list"));
        list.getStyleClass().addAll("choice-list", "told-list");
        list.setStyle("-fx-pref-height: " + ROW_EMS * Math.min(MOST_ROWS, told.size()) + "em;");
        return list;
    }

    private String told(ExhibitHistory exhibit) {
        OriginalCounts contents = holding.get(exhibit.id());
        return contents == null
                ? told(MetadataExposure.of(exhibit.current()))
                : new ConversationFormatter(messages).held(contents);
    }

    private String told(MetadataExposure exposure) {
        return exposure.kinds().stream()
                .sorted()
                .map(one -> messages.get("portfolio.told-"
                        + switch (one) {
                            case PLACE -> "place";
                            case DEVICE -> "device";
                            case NETWORK -> "network";
                            case NOT_LOOKED_INSIDE -> "not-looked";
                        }))
                .collect(Collectors.joining(", "));
    }

    /** A row with an exhibit and what its file reveals. */
    private final class ExposureCell extends WrappingCell<ExhibitHistory> {
        private final Label name = TextLabels.paragraph("");
        private final Label told = TextLabels.quiet("");
        private final Label outcome = TextLabels.quiet("");
        private final VBox box = new VBox(name, told, outcome);

        ExposureCell() {
            box.getStyleClass().add("row-middle");
        }

        @Override
        protected void fill(ExhibitHistory exhibit) {
            name.setText(words.full(exhibit));
            told.setText(messages.get("portfolio.tells", told(exhibit)));
            outcome.setText(messages.get("portfolio.fate-"
                    + SharedFileOutcome.of(exhibit.current(), holding.containsKey(exhibit.id()), originals)
                            .code()));
            setAccessibleText(String.join(". ", name.getText(), told.getText(), outcome.getText()));
            setGraphic(box);
        }
    }
}
