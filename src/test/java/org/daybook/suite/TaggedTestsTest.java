package org.daybook.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.commons.annotation.Testable;

/**
 * Every class of tests is run, and those that start the toolkit in real windows too, so each of them has to say that it
 * does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaggedTestsTest {
    private static final List<String> TOOLKIT = List.of("javafx.application.", "javafx.stage.", "org.testfx.");

    /** What marks a method that JUnit or jqwik runs. */
    private static final List<Class<? extends Annotation>> RUN = List.of(Testable.class, Property.class, Example.class);

    private final Collection<JavaClass> tests = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.daybook");

    @Test
    void whateverStartsTheToolkitSaysSo() {
        assertThat(names(tests, test -> !isTagged(test) && startsToolkit(test))).isEmpty();
    }

    @Test
    void whateverSaysSoStartsIt() {
        assertThat(names(tests, test -> isTagged(test) && !startsToolkit(test))).isEmpty();
    }

    @Test
    void aTestThatDoesNotSayItIsFound() {
        JavaClass untagged = new ClassFileImporter()
                .importPackages("org.daybook.architecture.bad")
                .get("org.daybook.architecture.bad.UntaggedWindow");
        assertThat(startsToolkit(untagged)).isTrue();
        assertThat(isTagged(untagged)).isFalse();
    }

    @Test
    void whateverHasTestsIsNamedSoThatTheyRun() {
        assertThat(tests.stream()
                        .filter(test -> test.getMethods().stream().anyMatch(TaggedTestsTest::isTest))
                        .map(test -> test.getName().replaceFirst("\\$.*", ""))
                        .filter(name -> !name.endsWith("Test")))
                .isEmpty();
    }

    private static boolean isTest(JavaMethod method) {
        return RUN.stream().anyMatch(method::isAnnotatedWith) || RUN.stream().anyMatch(method::isMetaAnnotatedWith);
    }

    private static List<String> names(Collection<JavaClass> classes, Predicate<JavaClass> wanted) {
        return classes.stream()
                .filter(test -> test.getSimpleName().endsWith("Test") && !test.isMemberClass() && !test.isAnnotation())
                .filter(wanted)
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    private static boolean isTagged(JavaClass test) {
        return test.isAnnotatedWith(ToolkitTest.class);
    }

    /** Directly, or through other classes of the tests. */
    private boolean startsToolkit(JavaClass test) {
        Set<JavaClass> seen = new HashSet<>(Set.of(test));
        List<JavaClass> next = List.of(test);
        while (!next.isEmpty()) {
            Set<JavaClass> targets = next.stream()
                    .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                    .map(Dependency::getTargetClass)
                    .collect(Collectors.toSet());
            if (targets.stream().anyMatch(target -> TOOLKIT.stream().anyMatch(target.getName()::startsWith))) {
                return true;
            }
            next = tests.stream()
                    .filter(other -> targets.contains(other) && !other.isAnnotation() || isMemberOf(other, test))
                    .filter(seen::add)
                    .toList();
        }
        return false;
    }

    private static boolean isMemberOf(JavaClass inner, JavaClass outer) {
        return inner.getName().startsWith(outer.getName() + "$");
    }
}
