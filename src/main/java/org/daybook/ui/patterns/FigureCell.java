package org.daybook.ui.patterns;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.daybook.ui.patterns.CellGrid.GridLook;

/**
 * One cell that is not empty: a bar from its lower edge, or a shade with its number. A button for the mouse and for
 * screen readers.
 */
final class FigureCell extends Region {
    private static final double WIDEST_BAR = 44;
    private static final double BAR_SHARE = 0.8;
    private static final double LIGHTEST = 0.12;
    private static final double DARKEST = 0.5;
    private static final double INSET = 1;

    private final Region fill = new Region();
    private final Text number;
    private final double share;
    private final GridLook look;
    private final Runnable open;

    FigureCell(int count, int full, GridLook look, Runnable open) {
        this.share = Math.clamp((double) count / Math.max(1, full), 0, 1);
        this.look = look;
        this.open = open;
        this.number = new Text(String.valueOf(count));
        fill.getStyleClass().add(look == GridLook.BARS ? "figure-bar" : "figure-shade");
        fill.setMouseTransparent(true);
        number.getStyleClass().add("sentence-text");
        number.setMouseTransparent(true);
        if (look != GridLook.BARS) {
            fill.setOpacity(LIGHTEST + (DARKEST - LIGHTEST) * share);
        }
        getChildren().addAll(fill, number);
        setAccessibleRole(AccessibleRole.BUTTON);
        getStyleClass().add("figure-cell");
        if (look != GridLook.BARS) {
            getStyleClass().add("shaded");
        }
        setOnMouseClicked(_ -> open.run());
    }

    void open() {
        open.run();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected void layoutChildren() {
        double room = getHeight() - 2 * INSET;
        double above = number.getLayoutBounds().getHeight();
        if (look != GridLook.BARS) {
            fill.resizeRelocate(INSET, INSET, Math.max(1, getWidth() - 2 * INSET), room);
            layoutNumber(look == GridLook.DAYS ? room - above : (getHeight() - above) / 2);
        } else {
            double wide = Math.clamp(getWidth() * BAR_SHARE, 1, WIDEST_BAR);
            double tall = Math.max(2, (room - above) * share);
            fill.resizeRelocate((getWidth() - wide) / 2, getHeight() - tall, wide, tall);
            layoutNumber(getHeight() - tall - above);
        }
    }

    /** Shows the number only where there is room; it is spoken and in the tooltip in any case. */
    private void layoutNumber(double y) {
        double wide = number.getLayoutBounds().getWidth();
        number.setVisible(wide + 2 * INSET <= getWidth());
        number.relocate((getWidth() - wide) / 2, y);
    }
}
