package org.daybook.ui.patterns.campaign;

import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.daybook.campaign.ContactFigure;
import org.daybook.campaign.IdentifiedMessage;
import org.daybook.text.Messages;
import org.daybook.ui.patterns.FigureLinks;
import org.daybook.ui.toolkit.control.WrappingRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.TextOrientation;
import org.daybook.ui.toolkit.navigation.Destination.CountedMessages;

/**
 * Makes the numbers of incidents and messages into links to these, apart from each other.
 *
 * @param open opens the messages of a figure as a list
 */
record ContactLinks(Messages messages, FigureLinks incidents, BiConsumer<ContactFigure, CountedMessages> open) {
    /**
     * The numbers of a figure.
     *
     * @param key which figure of the page it is
     * @param words what is counted
     */
    FlowPane of(ContactFigure figure, String key, String words) {
        FlowPane row = new WrappingRow();
        row.getStyleClass().add("contact-links");
        if (!figure.incidents().isNone()) {
            row.getChildren().add(incidents.incidents(figure.incidents(), words));
        }
        if (!figure.messages().isEmpty()) {
            row.getChildren().add(messages(figure, key, words));
        }
        row.getChildren().forEach(link -> wrap((Button) link, row));
        if (figure.isNone()) {
            row.getChildren().add(TextLabels.quiet(messages.get("campaign.none-recorded")));
        }
        return row;
    }

    /** What a figure counts, as it is read out. */
    String spoken(ContactFigure figure, String words) {
        String numbers = Stream.of(
                        figure.incidents().isNone()
                                ? ""
                                : messages.count(
                                        "patterns.incidents", figure.incidents().count()),
                        figure.messages().isEmpty() ? "" : counted(figure.messages(), messages))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(", "));
        return messages.get("patterns.said", words, numbers);
    }

    /** How many there are of each kind, such as '6 messages, 2 calls'. */
    static String counted(List<IdentifiedMessage> of, Messages messages) {
        return of.stream()
                .collect(Collectors.groupingBy(IdentifiedMessage::way, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> messages.count("campaign.count-" + kind.getKey().code(), kind.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** The number of messages of a figure that has some. */
    Button messages(ContactFigure figure, String key, String words) {
        String number = counted(figure.messages(), messages);
        Button link = Buttons.link(number, () -> open.accept(figure, new CountedMessages(key, words)));
        link.setMnemonicParsing(false);
        TextOrientation.follow(link);
        link.setAccessibleText(messages.get("patterns.said", words, number));
        link.setAccessibleHelp(messages.get("campaign.opens-messages"));
        link.getStyleClass().add("figure-link");
        return link;
    }

    /** Long words wrap within the column, and are not cut at the edge of the page. */
    private static void wrap(Button link, FlowPane row) {
        link.setWrapText(true);
        link.maxWidthProperty().bind(row.widthProperty());
    }
}
