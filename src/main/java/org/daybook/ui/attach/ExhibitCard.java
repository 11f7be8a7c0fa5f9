package org.daybook.ui.attach;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;

/** An exhibit as a button: small, with its label and name. JavaFX thread. */
public final class ExhibitCard extends Button {
    private static final int LONGEST_WORD = 19;

    /** @param pictures fetches what is seen of it */
    public ExhibitCard(DiaryContext context, ThumbnailLoader<ExhibitHistory> pictures, ExhibitHistory exhibit) {
        ExhibitThumbnail picture =
                new ExhibitThumbnail(pictures, context.window().cover());
        picture.show(exhibit);
        setText(context.messages()
                .get(
                        "exhibit.card",
                        context.words().label(exhibit),
                        shortened(context.words().name(exhibit.current()))));
        Label words = TextLabels.row("exhibit-caption");
        words.setText(getText());
        VBox shown = Panes.column("exhibit-shown", picture, words);
        setGraphic(shown);
        setMnemonicParsing(false);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.TOP_LEFT);
        setMinHeight(Button.USE_PREF_SIZE);
        getStyleClass().add("exhibit-card");
    }

    /** A name of one long word, as phones give, by its beginning and its end: a line would end within it otherwise. */
    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST_WORD || name.indexOf(' ') >= 0) {
            return name;
        }
        int side = LONGEST_WORD / 2;
        return name.substring(0, name.offsetByCodePoints(0, side))
                + "…"
                + name.substring(name.offsetByCodePoints(name.length(), -side));
    }

    /** The height of the words once wrapped. */
    @Override
    protected double computePrefHeight(double width) {
        double whole = width < 0 ? prefWidth(-1) : width;
        return snappedTopInset()
                + getGraphic().prefHeight(whole - snappedLeftInset() - snappedRightInset())
                + snappedBottomInset();
    }

    public static ExhibitCard leading(
            DiaryContext context, ThumbnailLoader<ExhibitHistory> pictures, ExhibitHistory exhibit) {
        ExhibitCard card = new ExhibitCard(context, pictures, exhibit);
        card.setAccessibleText(context.messages()
                .get(
                        "exhibit.card-open",
                        context.words().full(exhibit),
                        context.words().kind(exhibit.current())));
        card.setOnAction(_ -> context.go().accept(new Destination.ShowExhibit(exhibit.id(), null)));
        return card;
    }
}
