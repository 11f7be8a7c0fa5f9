package org.daybook.portfolio.bundle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.daybook.browser.Browser;
import org.daybook.suite.Runs;

/** The same in Firefox. */
class PageCheckInFirefoxTest extends PageCheckTest {
    @Override
    Browser browser() {
        assumeTrue(Runs.DEEP, "only in a deep run");
        return Browser.firefox();
    }
}
