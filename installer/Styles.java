// SPDX-License-Identifier: Apache-2.0
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.Stylesheet;

/**
 * Writes, beside each style sheet that is named, what the toolkit makes of it (.bss), which it takes instead wherever it
 * finds it: so it need not read text at each start. Left out is what is meant for controls that the program has nowhere, and
 * colours that nothing has: the larger part of a theme, and all of it would be read before the first window is seen.
 */
final class Styles {
    /** The style classes of such controls, and those that nothing wears. UsedControlsTest holds that the program has none. */
    private static final List<String> UNUSED = List.of(
            "accordion", "alert", "alt-icon", "area-legend-symbol", "bar-chart", "bar-legend-symbol", "bb-code",
            "bordered", "breadcrumbs", "bubble-chart", "bubble-legend-symbol", "button-circle", "button-outlined",
            "caption-menu-item", "card", "center-pill", "chart", "check-menu-item", "choice-box", "color-palette",
            "color-palette-region", "color-picker", "color-square", "custom-color-dialog", "custom-text-field",
            "date-picker", "deck-pane", "dense", "dialog-pane", "edge-to-edge", "font-icon",
            "hijrah-day-cell", "hover-square", "html-editor", "hyperlink", "interactive", "left-pane", "left-pill",
            "menu-bar", "menu-button", "message", "modal-box", "modal-pane", "notification", "pagination",
            "pie-chart", "popover", "radio-menu-item", "right-pane", "right-pill", "ring-progress-indicator",
            "root-container", "rounded", "secondary-text", "segmented-control", "selectable-text", "slider",
            "spinner", "split-menu-button", "split-pane", "stacked-area-chart", "striped", "success", "tab-line",
            "tab-pane", "table-view", "text-bold", "text-bolder", "text-caption", "text-italic", "text-lighter",
            "text-muted", "text-normal", "text-oblique", "text-on-emphasis", "text-small", "text-strikethrough",
            "text-subtle", "text-underlined", "tile-base", "toggle-label", "toggle-switch", "tool-bar", "tree-cell",
            "tree-disclosure-node", "tree-table-row-cell", "tree-table-view", "tree-view");

    /** How others begin of which there are many. */
    private static final List<String> UNUSED_KINDS =
            List.of("bg-", "border-", "chart-", "default-color", "elevated-", "html-editor-", "segment", "title-");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern FOR_UNUSED =
            Pattern.compile("\\.(?:(?:" + String.join("|", UNUSED) + ")(?![-\\w])|" + String.join("|", UNUSED_KINDS) + ")");

    /** The colours of the theme, which are named here alone. */
    private static final Pattern COLOUR = Pattern.compile("(?<![-\\w])(-color-[-\\w]+)\\s*:[^;{}]*;?");

    private static final Pattern REFERENCE = Pattern.compile("(?<![-\\w])-color-[-\\w]+(?![-\\w])(?!\\s*:)");

    private Styles() {}

    /** @param sheets all that are worn, since a colour that none of them refers to is left out */
    public static void main(String[] sheets) throws IOException {
        Map<String, String> used = new LinkedHashMap<>();
        for (String sheet : sheets) {
            used.put(sheet, used(Files.readString(Path.of(sheet))));
        }
        Set<String> colours = referredTo(used.values());
        for (String sheet : sheets) {
            Path rest = Files.createTempFile("sheet", ".css");
            try {
                Files.writeString(rest, COLOUR.matcher(used.get(sheet))
                        .replaceAll(colour -> colours.contains(colour.group(1)) ? "$0" : ""));
                Stylesheet.convertToBinary(rest.toFile(), new File(sheet.replaceAll("\\.css$", ".bss")));
            } finally {
                Files.delete(rest);
            }
        }
    }

    private static Set<String> referredTo(Collection<String> sheets) {
        return sheets.stream()
                .flatMap(sheet -> REFERENCE.matcher(sheet).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Refuses what names a picture: where the text lies for a moment would be noted with it, and differs each time. */
    private static String used(String text) {
        StringBuilder used = new StringBuilder();
        Matcher rule = RULE.matcher(COMMENT.matcher(text).replaceAll(" "));
        while (rule.find()) {
            String selectors = Arrays.stream(rule.group(1).split(","))
                    .filter(selector -> !FOR_UNUSED.matcher(selector).find())
                    .collect(Collectors.joining(","));
            if (!selectors.isBlank()) {
                used.append(selectors).append('{').append(rule.group(2)).append("}\n");
            }
        }
        if (used.indexOf("url(") >= 0) {
            throw new IllegalArgumentException("a style sheet names a picture");
        }
        return used.toString();
    }
}
