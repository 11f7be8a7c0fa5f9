package org.daybook.ui.record;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.daybook.text.Messages;
import org.daybook.text.WordDifference.Kind;
import org.daybook.text.WordDifference.Piece;
import org.daybook.ui.label.TextLabels;

/**
 * Shows how a long text changed: removed words are struck through, added words underlined, and long unchanged parts
 * shortened.
 */
final class DifferencePane extends VBox {
    private static final int LONGEST_SAME = 600;
    private static final int SHOWN_OF_IT = 200;
    private static final String CUT = " […] ";

    DifferencePane(String label, List<Piece> pieces, Messages messages) {
        TextFlow flow = new TextFlow();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            flow.getChildren().add(text(piece, i == 0, i == pieces.size() - 1));
        }
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(
                messages.get("incident.change-spoken", label, all(pieces, Kind.TAKEN_OUT), all(pieces, Kind.PUT_IN)));
        getStyleClass().add("line");
        getChildren()
                .addAll(
                        TextLabels.quiet(messages.get("incident.change-words", label)),
                        flow,
                        TextLabels.quiet(messages.get("incident.change-legend")));
    }

    private static Text text(Piece piece, boolean first, boolean last) {
        Text text = new Text(piece.kind() == Kind.SAME ? shortened(piece.text(), first, last) : piece.text());
        switch (piece.kind()) {
            case SAME -> text.getStyleClass().add("text-same");
            case TAKEN_OUT -> {
                text.setStrikethrough(true);
                text.getStyleClass().add("text-taken-out");
            }
            case PUT_IN -> {
                text.setUnderline(true);
                text.getStyleClass().add("text-put-in");
            }
        }
        return text;
    }

    // A few words around a change are enough to find it; the whole text can be unfolded.
    private static String shortened(String same, boolean first, boolean last) {
        if (same.length() <= LONGEST_SAME) {
            return same;
        }
        String start = first ? "" : same.substring(0, same.offsetByCodePoints(0, SHOWN_OF_IT));
        String end = last ? "" : same.substring(same.offsetByCodePoints(same.length(), -SHOWN_OF_IT));
        return start + CUT + end;
    }

    private static String all(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .map(piece -> piece.text().strip())
                .collect(Collectors.joining("; "));
    }
}
