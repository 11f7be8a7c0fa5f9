package org.daybook;

/**
 * What the logging of the Java platform is set up by: nothing, so that whatever libraries log is written nowhere, since
 * it might quote what she wrote. The platform makes one by its name when something first logs, and asks nothing of it
 * ({@link java.util.logging.LogManager}, {@code java.util.logging.config.class}).
 */
public final class SilentLogConfiguration {
    /** Changes nothing: there are no handlers then. */
    public SilentLogConfiguration() {}

    /** Has to be called before anything logs. */
    static void begin() {
        System.setProperty("java.util.logging.config.class", SilentLogConfiguration.class.getName());
    }
}
