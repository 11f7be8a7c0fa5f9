package org.daybook.importing.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of an HTML page. Nothing is fetched or run: scripts and styles are left out, pictures become their
 * descriptions, and links are followed by their address. One pass, in linear time.
 */
public final class HtmlTextExtractor {
    private static final int LONGEST_TAG = 64 * 1024;
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "noscript");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "tr",
            "table",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "center",
            "dl",
            "dt",
            "dd",
            "form");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("pound", "£"),
            Map.entry("euro", "€"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("agrave", "à"),
            Map.entry("ccedil", "ç"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("szlig", "ß"),
            Map.entry("ntilde", "ñ"),
            Map.entry("zwnj", "\u200c"),
            Map.entry("zwj", "\u200d"),
            Map.entry("shy", "\u00ad"));
    private static final Pattern ENTITY = Pattern.compile("&(#[xX][0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[A-Za-z]{2,8});?");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?i)\\s(href|alt)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s>]++))");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String link;
    private int linkBegan;
    private @Nullable String unseen;
    private boolean preformatted;
    private boolean quotesBroken;

    private HtmlTextExtractor(String html) {
        this.html = html;
    }

    /** The words of a page. */
    public static String of(String html) {
        HtmlTextExtractor page = new HtmlTextExtractor(html);
        page.walk();
        String[] lines = page.text.toString().split("\n", -1);
        StringBuilder tidy = new StringBuilder();
        int empty = 0;
        for (String line : lines) {
            String words = line.stripTrailing();
            empty = words.isEmpty() ? empty + 1 : 0;
            if (empty < 2) {
                tidy.append(words).append('\n');
            }
        }
        return tidy.toString().strip();
    }

    private void walk() {
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            words(html.substring(at, tag < 0 ? html.length() : tag));
            if (tag < 0) {
                break;
            }
            at = html.startsWith("<!--", tag) ? afterComment(tag) : afterTag(tag);
        }
        endLink();
    }

    private int afterComment(int tag) {
        int end = html.indexOf("-->", tag);
        return end < 0 ? html.length() : end + 3;
    }

    private int afterTag(int tag) {
        char next = tag + 1 < html.length() ? html.charAt(tag + 1) : ' ';
        if (!Character.isLetter(next) && next != '/' && next != '!' && next != '?') {
            words("<");
            return tag + 1;
        }
        int end = end(tag);
        if (end < 0) {
            words(html.substring(tag));
            return html.length();
        }
        take(html.substring(tag + 1, Math.min(end, tag + LONGEST_TAG)));
        return end + 1;
    }

    /** The end of a tag: the first '>' outside quotes, or the first '>' of all if the quotes do not match. */
    private int end(int tag) {
        for (int at = tag + 1; at < html.length() && !quotesBroken; at++) {
            char c = html.charAt(at);
            if (c == '>') {
                return at;
            }
            if ((c == '"' || c == '\'') && html.charAt(at - 1) == '=') {
                int close = html.indexOf(c, at + 1);
                quotesBroken = close < 0;
                at = Math.max(at, close);
            }
        }
        return html.indexOf('>', tag);
    }

    private void take(String tag) {
        boolean closes = tag.startsWith("/");
        String name = name(closes ? tag.substring(1) : tag);
        if (unseen != null) {
            unseen = closes && name.equals(unseen) ? null : unseen;
        } else if (UNSEEN.contains(name) && !closes) {
            unseen = tag.endsWith("/") ? null : name;
        } else if (name.equals("a")) {
            endLink();
            link = closes ? null : attribute(tag, "href");
            linkBegan = text.length();
        } else if (name.equals("img")) {
            String alternative = attribute(tag, "alt");
            words(alternative.isBlank() ? "" : "[" + alternative + "]");
        } else if (name.equals("br")) {
            text.append('\n');
        } else if (name.equals("li") && !closes) {
            line();
            text.append("- ");
        } else if (name.equals("td") || name.equals("th")) {
            space();
        } else if (BLOCKS.contains(name)) {
            line();
            preformatted = name.equals("pre") ? !closes : preformatted;
        }
    }

    private static String name(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static String attribute(String tag, String name) {
        Matcher found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(name)) {
                for (int group = 2; group <= 4; group++) {
                    if (found.group(group) != null) {
                        return plain(found.group(group)).strip();
                    }
                }
            }
        }
        return "";
    }

    private void endLink() {
        String address = link;
        if (address != null && !address.isEmpty() && !address.startsWith("#")) {
            String shown = text.substring(Math.min(linkBegan, text.length())).strip();
            if (!shown.equals(address)) {
                text.append(shown.isEmpty() ? "" : " ")
                        .append('<')
                        .append(address)
                        .append('>');
            }
        }
        link = null;
    }

    private void words(String raw) {
        if (unseen != null) {
            return;
        }
        String plain = plain(raw);
        if (preformatted) {
            text.append(plain);
            return;
        }
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f') {
                space();
            } else {
                text.append(c);
            }
        }
    }

    private void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ' && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
    }

    private void line() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static String plain(String raw) {
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        Matcher entity = ENTITY.matcher(raw);
        return entity.replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
    }

    private static String character(String code, String otherwise) {
        if (!code.startsWith("#")) {
            return ENTITIES.getOrDefault(code, otherwise);
        }
        boolean hexadecimal = code.length() > 1 && Character.toLowerCase(code.charAt(1)) == 'x';
        int point = hexadecimal ? Integer.parseInt(code.substring(2), 16) : Integer.parseInt(code.substring(1));
        boolean is = Character.isValidCodePoint(point) && Character.getType(point) != Character.SURROGATE && point != 0;
        return is ? Character.toString(point) : "\ufffd";
    }
}
