package org.daybook.ui.attach;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.ui.common.Destination;
import org.daybook.ui.control.ThumbnailLoader;

/** An exhibit as a button: small, with its label and name. JavaFX thread. */
public final class ExhibitCard extends Button {
    /** @param pictures fetches what is seen of it */
    public ExhibitCard(DiaryContext context, ThumbnailLoader<ExhibitHistory> pictures, ExhibitHistory exhibit) {
        ExhibitThumbnail picture =
                new ExhibitThumbnail(pictures, context.window().cover());
        picture.show(exhibit);
        setText(context.messages()
                .get(
                        "exhibit.card",
                        context.words().label(exhibit),
                        breakable(context.words().name(exhibit.current()))));
        setGraphic(picture);
        setMnemonicParsing(false);
        setContentDisplay(ContentDisplay.TOP);
        setAlignment(Pos.TOP_CENTER);
        setWrapText(true);
        setMinHeight(Button.USE_PREF_SIZE);
        getStyleClass().add("exhibit-card");
    }

    /** File names may break after their signs, where a line would otherwise end within a word. */
    private static String breakable(String name) {
        return name.replaceAll("(?<=[\\p{L}\\p{N}][_.-])(?=[\\p{L}\\p{N}])", "\u200b");
    }

    /** The height of the words once wrapped. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
    }

    /** A card that opens the exhibit. */
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
