package org.daybook.portfolio.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.pdf.structure.StructureElement;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.web.ScriptJson.Fields;
import org.daybook.portfolio.web.WebChapters.Chapter;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes the page: one file with its style, its scripts and what it shows. A policy in it allows these scripts and this
 * style by their digests, pictures and recordings beside it, and nothing else. Safe for use by any thread.
 *
 * @param messages the words of the page
 */
public record WebPage(Messages messages) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)(?:\\.([a-z-]+))?}}");
    /** The bundles of the scripts’ texts, and the beginnings of the keys that they use. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "web", List.of("web."),
            "web-check", List.of("web-check."),
            "portfolio",
                    List.of(
                            "portfolio.verify-check-",
                            "portfolio.verify-sign-",
                            "portfolio.verify-in-entry",
                            "portfolio.verify-older-codes"));

    /** The bytes of the page, in UTF-8. */
    public byte[] bytes(WebContent web) {
        String alt = escaped(messages.get("web.packed"));
        String packed = "<p class=\"packed\" id=\"packed\"><img src=\"unpacked.gif\" alt=\"" + alt + "\"></p>";
        return page(title(web.content()), packed, data(web), "page.js");
    }

    /** The page that checks any bundle and belongs to none, in UTF-8; the same bytes from the same version. */
    public byte[] checker() {
        return page(messages.get("web-check.alone-title"), "", new Fields().with("words", words()), "alone.js");
    }

    /** Writes the page that the release has beside the installers, into the file that is named. */
    public static void main(String... arguments) throws IOException {
        Files.write(Path.of(arguments[0]), new WebPage(new Messages(Locale.UK)).checker());
    }

    private byte[] page(String title, String packed, Fields data, String script) {
        String style = resource("page.css") + resource("check.css");
        List<String> scripts = List.of(resource("elements.js"), resource("check.js"), resource(script));
        Map<String, String> parts = Map.of(
                "title", escaped(title),
                "packed", packed,
                "policy", policy(style, scripts),
                "style", style,
                "data", ScriptJson.of(data, "shared"),
                "scripts", scripts.stream().map(WebPage::element).collect(Collectors.joining("\n")));
        return PLACE.matcher(resource("frame.html"))
                .replaceAll(found -> Matcher.quoteReplacement(part(found.group(1), found.group(2), parts)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String element(String script) {
        return "<script>" + script + "</script>";
    }

    private String part(String name, @Nullable String key, Map<String, String> parts) {
        return key == null ? parts.getOrDefault(name, "") : escaped(messages.get(name + "." + key));
    }

    private String title(PortfolioContent content) {
        String name = content.request().cover().name();
        String plain = messages.get("portfolio-pdf.title" + content.request().version());
        return name.isBlank() ? plain : messages.get("portfolio-pdf.title-with-name", plain, name);
    }

    private static String policy(String style, List<String> scripts) {
        String allowed = scripts.stream().map(WebPage::source).collect(Collectors.joining(" "));
        return "default-src 'none'; script-src " + allowed + "; style-src " + source(style)
                + "; img-src 'self' file:; media-src 'self' file:; base-uri 'none'; form-action 'none'"
                + "; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    private static String source(String element) {
        byte[] digest = Hashes.newSha256().digest(element.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private Fields data(WebContent web) {
        WebChapters chapters = new WebChapters(web.structure().document());
        Map<String, String> versions = web.content().caseRecords().stream()
                .collect(Collectors.toMap(AnchorNames::record, AnchorNames::versions));
        StructureJson json = new StructureJson(place -> chapters.under(versions.getOrDefault(place, "")));
        WebItemRows rows = new WebItemRows(web, chapters, json, messages);
        return new Fields()
                .with("about", about(web))
                .with("words", words())
                .with(
                        "chapters",
                        chapters.all().stream()
                                .map(chapter -> chapter(chapter, json))
                                .toList())
                .with("incidents", rows.incidents())
                .with("others", rows.others())
                .with("exhibits", rows.exhibits())
                .with("pages", pages(chapters))
                .with("firsts", web.structure().firstPages());
    }

    private Fields about(WebContent web) {
        PortfolioContent content = web.content();
        return new Fields()
                .with("title", title(content))
                .with("code", content.code().toString())
                .with("madeAt", messages.formats().exactDateTime(content.madeAt()))
                .with("program", content.program())
                .with(
                        "confidential",
                        messages.get("portfolio-pdf.confidential-footer"
                                + content.request().readership()))
                .with("certificate", web.certificate().map(ByteSequence::hex).orElse(""))
                .with("exactWords", messages.get("field.exact-words"))
                .with("volume", 1)
                .with("volumes", web.volumes())
                .with("portfolio", web.portfolio());
    }

    private Fields chapter(Chapter chapter, StructureJson json) {
        return new Fields()
                .with("id", chapter.place())
                .with("part", chapter.part())
                .with("title", chapter.title())
                .with("p", chapter.page())
                .with("only", chapter.isPrintOnly())
                .with("c", chapter.isPrintOnly() ? List.of() : json.blocks(withoutContents(chapter.elements())));
    }

    /** The contents of the PDF stand at the side of the page. */
    private List<StructureElement> withoutContents(List<StructureElement> elements) {
        List<StructureElement> left = new ArrayList<>(elements);
        IntStream.range(0, left.size())
                .filter(i ->
                        left.get(i).isHeading() && left.get(i).words().equals(messages.get("portfolio-pdf.contents")))
                .findFirst()
                .ifPresent(i -> left.subList(i, Math.min(i + 2, left.size())).clear());
        return left;
    }

    private static Fields pages(WebChapters chapters) {
        Fields pages = new Fields();
        new TreeMap<>(chapters.pages()).forEach((place, page) -> {
            if (!place.startsWith("place-")) {
                pages.with(place, page);
            }
        });
        return pages;
    }

    /** The texts of the scripts, as they are written, in one order: the scripts fill them in. */
    private Fields words() {
        Fields words = new Fields();
        new TreeMap<>(WORDS).forEach((name, beginnings) -> {
            ResourceBundle bundle = messages.bundle(name);
            bundle.keySet().stream()
                    .filter(key -> beginnings.stream().anyMatch(key::startsWith))
                    .sorted()
                    .forEach(key -> words.with(key, bundle.getString(key)));
        });
        return words;
    }

    /** A part of the page, without which it is not written. */
    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(WebPage.class.getResourceAsStream("/org/daybook/web/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
