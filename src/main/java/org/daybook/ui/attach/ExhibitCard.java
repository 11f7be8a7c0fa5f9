package org.daybook.ui.attach;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.ui.common.Destination;

/** An exhibit as a button: small, with its label and name. JavaFX thread. */
public final class ExhibitCard extends Button {
    /** @param pictures fetches what is seen of it */
    public ExhibitCard(ExhibitTools tools, ThumbnailLoader pictures, ExhibitHistory exhibit) {
        Thumbnail picture = new Thumbnail(pictures);
        picture.show(exhibit);
        setText(tools.messages()
                .get("exhibit.card", tools.words().label(exhibit), tools.words().name(exhibit.current())));
        setGraphic(picture);
        setMnemonicParsing(false);
        setContentDisplay(ContentDisplay.TOP);
        setAlignment(Pos.TOP_CENTER);
        setWrapText(true);
        setMinHeight(Button.USE_PREF_SIZE);
        getStyleClass().add("exhibit-card");
    }

    /** As high as its words are once they are wrapped. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
    }

    /** One that leads to the exhibit. */
    public static ExhibitCard leading(ExhibitTools tools, ThumbnailLoader pictures, ExhibitHistory exhibit) {
        ExhibitCard card = new ExhibitCard(tools, pictures, exhibit);
        card.setAccessibleText(tools.messages()
                .get(
                        "exhibit.card-open",
                        tools.words().full(exhibit),
                        tools.words().kind(exhibit.current())));
        card.setOnAction(_ -> tools.go().accept(new Destination.ShowExhibit(exhibit.id(), null)));
        return card;
    }
}
