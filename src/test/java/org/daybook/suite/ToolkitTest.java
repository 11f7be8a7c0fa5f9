package org.daybook.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class of tests that starts the toolkit. Only such tests run a second time, in real windows; none leaves one
 * open.
 */
@Tag("toolkit")
@ExtendWith(ToolkitRunning.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ToolkitTest {}
