package org.daybook.portfolio.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.daybook.browser.Browser;
import org.daybook.suite.Runs;

/** The same in Firefox. */
class WebPageInFirefoxTest extends WebPageInBrowserTest {
    @Override
    Browser start() {
        assumeTrue(Runs.DEEP, "only in a deep run");
        return Browser.firefox();
    }

    /** It does not play its sound either. */
    @Override
    String ofCoveredFilm() {
        return "show it here";
    }
}
