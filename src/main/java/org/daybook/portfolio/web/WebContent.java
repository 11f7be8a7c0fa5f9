package org.daybook.portfolio.web;

import java.util.List;
import java.util.Optional;
import org.daybook.crypto.ByteSequence;
import org.daybook.portfolio.PortfolioStructure;
import org.daybook.portfolio.content.PortfolioContent;

/**
 * What a page is made of.
 *
 * @param structure what the portfolio says of it
 * @param portfolio the files of the portfolio from the page, in order
 * @param exhibits its exhibits, in order of their numbers
 * @param certificate the SHA-256 of the certificate of the bundle's signatures; empty if it is not signed
 * @param volumes how many volumes the bundle has; the page is in the first
 */
public record WebContent(
        PortfolioContent content,
        PortfolioStructure structure,
        List<String> portfolio,
        List<WebExhibit> exhibits,
        Optional<ByteSequence> certificate,
        int volumes) {
    public WebContent {
        portfolio = List.copyOf(portfolio);
        exhibits = List.copyOf(exhibits);
    }
}
