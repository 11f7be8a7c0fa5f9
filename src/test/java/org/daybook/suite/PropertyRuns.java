package org.daybook.suite;

import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Decides how often every property is tried, and from which seed, so that no property decides for itself how long the
 * suite takes.
 *
 * <p>{@code -Ddaybook.tries=N} tries each at most N times; {@code -Pdeep} tries each as often as it asks for, and at
 * least a thousand times unless it asks for less than a hundred because one try is slow: those are tried twenty-five
 * times as often. {@code -Ddaybook.seed=N} makes two runs try the same values; a build sets it, so that it passes
 * everywhere or nowhere. Without it a property that fails prints its seed.
 */
public final class PropertyRuns implements AroundPropertyHook {
    private static final int DEFAULT_TRIES = 1000;
    private static final int SLOW = 100;
    private static final int SLOW_IN_DEEP = 25;

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property)
            throws Throwable {
        PropertyAttributes attributes = context.attributes();
        attributes.setTries(tries(attributes.tries().orElse(DEFAULT_TRIES)));
        seed(context).ifPresent(attributes::setSeed);
        return property.execute();
    }

    static int tries(int asked) {
        if (Runs.DEEP) {
            return asked < SLOW ? asked * SLOW_IN_DEEP : Math.max(asked, DEFAULT_TRIES);
        }
        return Math.min(asked, Runs.MOST_TRIES);
    }

    private static Optional<String> seed(PropertyLifecycleContext context) {
        return Runs.SEED.map(
                seed -> Long.toString(seed * 31 + (context.containerClass().getName() + context.label()).hashCode()));
    }
}
