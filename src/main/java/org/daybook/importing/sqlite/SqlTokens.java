package org.daybook.importing.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits the text of a CREATE TABLE into its tokens, without comments and spaces. A quotation mark within a quoted name
 * parts it in two.
 */
final class SqlTokens {
    private static final Pattern TOKEN = Pattern.compile("--[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z)|\\s++"
            + "|(?<quoted>\"[^\"]*+\"|`[^`]*+`|'[^']*+'|\\[[^\\]]*+\\])"
            + "|(?<word>[\\p{L}\\p{N}_$.]++)|(?<sign>(?s:.))");

    private SqlTokens() {}

    /**
     * A token.
     *
     * @param text without its quotation marks
     * @param isQuoted whether it had some, so that it is no keyword
     */
    record Token(String text, boolean isQuoted) {
        boolean is(String keyword) {
            return !isQuoted && text.equalsIgnoreCase(keyword);
        }
    }

    static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String quoted = matcher.group("quoted");
            if (quoted != null) {
                tokens.add(new Token(quoted.substring(1, quoted.length() - 1), true));
            } else if (matcher.group("word") != null || matcher.group("sign") != null) {
                tokens.add(new Token(matcher.group(), false));
            }
        }
        return tokens;
    }
}
