package org.daybook.ui.redaction;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A box that covers a part of a picture or a page, with what is covered and why. JavaFX thread. */
final class CoverBox {
    /** The page that it is on, from 1; 0 on a picture. */
    final int page;

    final ObjectProperty<BoxPlace> place;
    final StringProperty what = new SimpleStringProperty("");
    final StringProperty why = new SimpleStringProperty("");

    CoverBox(int page, BoxPlace place) {
        this.page = page;
        this.place = new SimpleObjectProperty<>(place);
    }
}
