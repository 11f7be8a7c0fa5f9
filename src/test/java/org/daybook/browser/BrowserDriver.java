package org.daybook.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How one kind of browser is driven. A script or a click that fails is an {@link IllegalStateException}. */
interface BrowserDriver extends AutoCloseable {
    /** Opens an address and waits until it is loaded. */
    void open(String address);

    /** Gives what an asynchronous function gives for these arguments. */
    JsonNode call(String function, List<?> arguments);

    /** Chooses files, or one folder, in an input for files. */
    void choose(String css, List<Path> files);

    /** Drops a folder on an element. */
    void drop(String css, Path folder);

    /** Clicks an element, after it was brought into view. */
    void click(String css);

    /** Types into an element. */
    void type(String css, String keys);

    /** Types keys wherever the focus is. */
    void keys(String keys);

    /** Makes the window as large as this, in CSS pixels. */
    void size(int width, int height);

    /** Has the page shown light or dark. */
    void look(boolean dark);

    /** Whether the policies of the pages to come hold, also for a script of a test. */
    void heedPolicies(boolean heeded);

    /** The page in PDF, as it is printed. */
    byte[] printed();

    /** A picture of the window, in PNG. */
    byte[] picture();

    /** The addresses of everything the browser asked for since this was last called. */
    List<String> requests();

    /** What the console says of errors and of the page's policy since this was last called. */
    List<String> problems();

    @Override
    void close() throws IOException;
}
