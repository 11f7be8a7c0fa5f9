package org.daybook.query;

import java.util.ArrayList;
import java.util.List;
import org.daybook.index.SearchQuery;

/**
 * A word of what was typed, or all that stands between quotation marks.
 *
 * @param quoted whether it is between quotation marks, of which the last may be missing
 */
record QueryToken(int start, int end, boolean quoted) {

    /** The tokens in their order, with nothing but spaces between them. */
    static List<QueryToken> of(String typed) {
        List<QueryToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < typed.length()) {
            int from = at;
            if (SearchQuery.isQuotationMark(typed.charAt(at))) {
                at++;
                while (at < typed.length() && !SearchQuery.isQuotationMark(typed.charAt(at))) {
                    at++;
                }
                at = Math.min(at + 1, typed.length());
                tokens.add(new QueryToken(from, at, true));
            } else if (isSpace(typed.charAt(at))) {
                at++;
            } else {
                while (at < typed.length()
                        && !isSpace(typed.charAt(at))
                        && !SearchQuery.isQuotationMark(typed.charAt(at))) {
                    at++;
                }
                tokens.add(new QueryToken(from, at, false));
            }
        }
        return tokens;
    }

    String text(String typed) {
        return typed.substring(start, end);
    }

    /** The text without quotation marks. */
    String unquoted(String typed) {
        StringBuilder plain = new StringBuilder();
        text(typed).chars().filter(c -> !SearchQuery.isQuotationMark((char) c)).forEach(c -> plain.append((char) c));
        return plain.toString().strip();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
