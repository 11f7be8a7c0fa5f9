package org.daybook;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.CacheMode;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.architecture.bad.StaticState;
import org.daybook.architecture.bad.VaultHelper;

/**
 * The walls between the packages. Each rule looks at the compiled classes, so that a fully qualified name or a static
 * import slips through none of them.
 */
@AnalyzeClasses(
        packages = "org.daybook",
        importOptions = ImportOption.DoNotIncludeTests.class,
        cacheMode = CacheMode.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "org.daybook";

    /**
     * The packages in their order: each may use those that stand before it, and its own subpackages only as far as they
     * are listed. The root package stands last.
     */
    static final List<String> ORDER = List.of(
            "crypto",
            "crypto.stream",
            "crypto.signature",
            "files",
            "progress",
            "record",
            "field",
            "incident",
            "incident.field",
            "exhibit",
            "caserecord",
            "conversation",
            "conversation.rows",
            "conversation.comparison",
            "text",
            "dates",
            "safety",
            "organisation",
            "settings",
            "colleague",
            "vault.page",
            "vault.seal",
            "vault.beneath",
            "vault",
            "casefile.entry",
            "casefile",
            "sharing",
            "ledger.codec",
            "ledger",
            "index.text",
            "index",
            "index.message",
            "query",
            "pdf.text",
            "pdf.drawing",
            "pdf.page",
            "pdf.layout",
            "pdf.structure",
            "pdf.file",
            "pdf",
            "pdf.render",
            "evidence.format",
            "evidence.codec",
            "evidence.jpeg",
            "evidence.metadata",
            "evidence.picture",
            "evidence.screenshot",
            "evidence.recording",
            "evidence",
            "decoder.sandbox",
            "decoder",
            "sound",
            "importing",
            "importing.sqlite",
            "importing.plist",
            "importing.chat",
            "importing.backup",
            "importing.account",
            "importing.phone",
            "importing.phone.backup",
            "importing.mail",
            "importing.table",
            "importing.track",
            "importing.catalogue",
            "document",
            "pattern",
            "pattern.completeness",
            "campaign",
            "exchange",
            "portfolio.request",
            "portfolio.content",
            "portfolio.redaction",
            "portfolio",
            "portfolio.court",
            "portfolio.statement",
            "portfolio.labels",
            "portfolio.pdf.section",
            "portfolio.pdf.sheet",
            "portfolio.pdf.chart",
            "portfolio.pdf.caserecord",
            "portfolio.pdf.recording",
            "portfolio.pdf.order",
            "portfolio.pdf.report",
            "portfolio.pdf.exhibit",
            "portfolio.pdf.incident",
            "portfolio.pdf.method",
            "portfolio.pdf",
            "portfolio.companion",
            "portfolio.web",
            "portfolio.bundle",
            "portfolio.bundle.check",
            "portfolio.upload",
            "support",
            "sample",
            "merge",
            "session.salvage",
            "session",
            "session.unlock",
            "job",
            "job.importing",
            "job.portfolio",
            "ui.toolkit.navigation",
            "ui.toolkit.task",
            "ui.toolkit.label",
            "ui.toolkit.page",
            "ui.toolkit.control",
            "ui.toolkit.progress",
            "ui.toolkit.picture",
            "ui.toolkit.files",
            "ui.toolkit.context",
            "ui.toolkit.secret",
            "ui.attach",
            "ui.toolkit.form",
            "ui.record",
            "ui.unlock",
            "ui.today",
            "ui.timeline",
            "ui.incident",
            "ui.grid",
            "ui.player",
            "ui.exhibits",
            "ui.redaction",
            "ui.screenshot",
            "ui.conversations",
            "ui.importing",
            "ui.people",
            "ui.casefile",
            "ui.patterns",
            "ui.patterns.campaign",
            "ui.portfolio.options",
            "ui.portfolio",
            "ui.portfolio.check",
            "ui.retention",
            "ui.support",
            "ui.guidance",
            "ui.settings",
            "ui.colleague",
            "ui.backup",
            "ui.shell",
            "cli.output",
            "cli.secret",
            "cli.diary",
            "cli.report",
            "cli.colleague",
            "cli.importing",
            "cli",
            "");

    /** What only some packages, and those within them, may use; the page on the architecture says the same. */
    static final List<Reserved> RESERVED = List.of(
            new Reserved(
                    "java.sql", List.of("vault"), "only sealed rows may reach the file, and only the vault sees SQL"),
            new Reserved(
                    "com.fasterxml.jackson",
                    List.of("ledger", "exchange", "conversation.rows", "importing"),
                    "stored bytes have explicit wire names, written in one place"),
            new Reserved(
                    "org.apache.commons.compress",
                    List.of("importing"),
                    "archives are read where they are, within limits, in one place"),
            new Reserved("org.apache.james.mime4j", List.of("importing.mail"), "e-mails are taken apart in one place"),
            new Reserved(
                    "org.apache.pdfbox",
                    List.of("pdf"),
                    "the portfolio's sections speak of headings and tables, not of a library"),
            new Reserved(
                    "com.drew",
                    List.of("evidence"),
                    "strangers' files are read in one place, which knows how they attack"),
            new Reserved(
                    "com.twelvemonkeys",
                    List.of("evidence"),
                    "strangers' files are read in one place, which knows how they attack"),
            new Reserved(
                    "javax.imageio",
                    List.of("evidence"),
                    "strangers' files are read in one place, which knows how they attack"),
            new Reserved(
                    "java.lang.foreign",
                    List.of("decoder.sandbox", "evidence.codec"),
                    "what calls the system itself, or a library that is not Java, is to be read in few places"),
            new Reserved("javax.sound", List.of("sound"), "whether a computer can play anything is asked in one place"),
            new Reserved(
                    "com.google.crypto.tink",
                    List.of("crypto"),
                    "whoever checks the cryptography has to read one package"),
            new Reserved(
                    "org.bouncycastle", List.of("crypto"), "whoever checks the cryptography has to read one package"),
            new Reserved("javax.crypto", List.of("crypto"), "whoever checks the cryptography has to read one package"),
            new Reserved(
                    "javafx",
                    List.of("ui", ""),
                    "commands run where there is no display, and everything but screens is tested without one"));

    /** Words that say nothing about what a class is for. */
    private static final List<String> EMPTY_WORDS =
            List.of("Manager", "Helper", "Util", "Impl", "Default", "Base", "Abstract");

    @ArchTest
    static final ArchRule DIRECTION = classes()
            .that()
            .resideInAPackage("org.daybook..")
            .should(useOnlyWhatStandsAbove())
            .because("what lies lower must not know what is built on it");

    @ArchTest
    static final ArchRule SCREENS_DO_NOT_KNOW_EACH_OTHER = SlicesRuleDefinition.slices()
            .matching("org.daybook.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.toolkit.navigation"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.toolkit.task"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.toolkit.label"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.toolkit.page"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.toolkit.control"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.toolkit.progress"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.toolkit.picture"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.toolkit.files"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.toolkit.context"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.toolkit.secret"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.attach"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.toolkit.form"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.record"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.daybook.ui.player"))
            .ignoreDependency(inPackage("org.daybook.ui.shell"), DescribedPredicate.alwaysTrue())
            .allowEmptyShould(true)
            .because("a screen names a destination; only the shell knows which screen stands there");

    @ArchTest
    static final ArchRule DECODERS = noClasses()
            .that()
            .resideOutsideOfPackages("org.daybook.decoder..", "org.daybook.evidence..", "org.daybook.pdf..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.daybook.evidence.picture.PictureReader")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.daybook.evidence.recording.RecordingReader")
            .because("strangers' pictures and recordings are decoded in a process that holds no keys");

    @ArchTest
    static final ArchRule KEYS_STAY_IN_THE_VAULT = noClasses()
            .that()
            .resideOutsideOfPackage("org.daybook.vault..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.daybook.vault.seal.VaultKeys")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.daybook.vault.seal.BodySealer")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.daybook.vault.seal.DraftSealer")
            .because("whoever has the keys of a diary has to wipe them, and one place sees to that");

    @ArchTest
    static final ArchRule MODELS_WITHOUT_CONTROLS = noClasses()
            .that()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .allowEmptyShould(true)
            .because("what a screen knows and does is tested without the screen");

    @ArchTest
    static final ArchRule MODELS_ARE_WRITTEN_BY_THEMSELVES = classes()
            .should(onlyReadTheWrappersOfOthers())
            .because("what a model shows to its screen, the screen reads and does not change");

    @ArchTest
    static final ArchRule NO_NETWORK = noClasses()
            .should()
            .dependOnClassesThat(openConnections())
            .because("the program opens no connection at all, so that it cannot tell anyone that it is there");

    @ArchTest
    static final ArchRule NO_BROWSER = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.awt.Desktop")
            .because("a file handed to another program leaves traces that we cannot clear");

    @ArchTest
    static final ArchRule ONE_VOICE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.daybook.cli.output.CommandOutput")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "print",
                    call -> call.getName().startsWith("print")
                            && (call.getTargetOwner().isAssignableTo(PrintWriter.class)
                                    || call.getTargetOwner().isAssignableTo(PrintStream.class))))
            .because("what others wrote must not steer the terminal, and one place sees to that");

    @ArchTest
    static final ArchRule NAMES =
            classes().should(haveMeaningfulNames()).because("a name that fits everything says nothing");

    @ArchTest
    static final ArchRule NO_MUTABLE_STATICS = fields().should(notBeStaticUnlessFinal())
            .because("state that outlives a locked diary cannot be wiped with it");

    @ArchTest
    static void whatIsReservedIsUsedByNobodyElse(JavaClasses all) {
        RESERVED.forEach(reserved -> reserved.rule().check(all));
    }

    @ArchTest
    static void theRulesSeeTheClasses(JavaClasses all) {
        assertThat(all.contain("org.daybook.Launcher")).isTrue();
        assertThat(all.contain("org.daybook.casefile.CaseFile")).isTrue();
        assertThat(all.stream().filter(found -> found.getPackageName().startsWith(ROOT)))
                .hasSizeGreaterThan(30);
    }

    @ArchTest
    static void everyPackageHasItsPlace(JavaClasses all) {
        assertThat(all.stream().map(ArchitectureTest::place).distinct())
                .as("a new package has to be given its place in the order")
                .allMatch(place -> place >= 0);
    }

    @ArchTest
    static void everyNameMeansOneType(JavaClasses all) {
        assertThat(all.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName))
                .filteredOn(name -> !name.equals("package-info"))
                .as("two types of one name are taken for each other")
                .doesNotHaveDuplicates();
    }

    @ArchTest
    static void everyImporterIsInTheList(JavaClasses all) {
        Set<JavaClass> listed =
                all.get(ROOT + ".importing.catalogue.Importers").getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .collect(Collectors.toSet());
        assertThat(all.stream()
                        .filter(type -> type.isAssignableTo(ROOT + ".importing.Importer") && !type.isInterface()))
                .as("an importer that is not in the list recognises nothing")
                .isNotEmpty()
                .isSubsetOf(listed);
    }

    @ArchTest
    static void aPackageCanBeTakenInAtAGlance(JavaClasses all) {
        Map<String, Long> files = all.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(files)
                .as("a package of more than 33 files is about more than one subject")
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(33));
    }

    /** Packages in a cycle can only be understood, tested and changed all at once. */
    @ArchTest
    static void noPackagesAreInACycle(JavaClasses all) {
        Map<String, Set<String>> uses = all.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        Collectors.flatMapping(
                                type -> type.getDirectDependenciesFromSelf().stream()
                                        .map(used -> used.getTargetClass()
                                                .getBaseComponentType()
                                                .getPackageName()),
                                Collectors.toCollection(HashSet::new))));
        assertThat(inCycles(uses)).isEmpty();
        uses.computeIfAbsent(ROOT + ".record", _ -> new HashSet<>()).add(ROOT + ".ledger");
        assertThat(inCycles(uses)).as("a cycle is found").contains(ROOT + ".record", ROOT + ".ledger");
    }

    /** What is left once each package that uses no other one is taken away, again and again. */
    private static Set<String> inCycles(Map<String, Set<String>> uses) {
        Set<String> left = new HashSet<>(uses.keySet());
        while (left.removeIf(name -> uses.getOrDefault(name, Set.of()).stream()
                .noneMatch(used -> !used.equals(name) && left.contains(used)))) {
            // Those that used only these use none now.
        }
        return left;
    }

    /** Classes made to break the rules, so that a rule which can no longer fail is noticed. */
    @ArchTest
    static void theRulesCanFail(JavaClasses ignored) {
        JavaClasses bad = new ClassFileImporter().importClasses(VaultHelper.class, StaticState.class);
        assertThat(NAMES.evaluate(bad).hasViolation()).isTrue();
        assertThat(NO_MUTABLE_STATICS.evaluate(bad).hasViolation()).isTrue();
        assertThat(NO_NETWORK.evaluate(bad).hasViolation()).isTrue();
        assertThat(RESERVED.stream()
                        .filter(reserved -> reserved.rule().evaluate(bad).hasViolation()))
                .extracting(Reserved::library)
                .contains("java.sql", "com.fasterxml.jackson", "org.apache.pdfbox", "javax.crypto", "javafx");
        assertThat(ONE_VOICE.evaluate(bad).hasViolation()).isTrue();
        assertThat(MODELS_ARE_WRITTEN_BY_THEMSELVES.evaluate(bad).hasViolation())
                .isTrue();
        assertThat(DIRECTION.evaluate(bad).hasViolation()).isTrue();
    }

    private static DescribedPredicate<JavaClass> inPackage(String name) {
        return JavaClass.Predicates.resideInAPackage(name + "..");
    }

    private static DescribedPredicate<JavaClass> openConnections() {
        return DescribedPredicate.describe(
                "open connections",
                type -> type.getPackageName().startsWith("java.net.http")
                        || type.getPackageName().startsWith("javax.net")
                        || (type.getPackageName().equals("java.net")
                                && (type.getSimpleName().contains("Socket")
                                        || type.getSimpleName().equals("URLConnection")
                                        || type.getSimpleName().equals("HttpURLConnection")
                                        || type.getSimpleName().equals("InetAddress")))
                        || (type.getPackageName().equals("java.nio.channels")
                                && type.getSimpleName().contains("Socket")));
    }

    private static ArchCondition<JavaClass> onlyReadTheWrappersOfOthers() {
        return new ArchCondition<>("only read the read-only properties of others") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<Integer> read = type.getFieldAccessesFromSelf().stream()
                        .filter(access -> isWrapper(access.getTarget().getRawType()))
                        .filter(access -> !outermost(access.getTargetOwner()).equals(outermost(type)))
                        .map(JavaFieldAccess::getLineNumber)
                        .collect(Collectors.toSet());
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> isWrapper(call.getTargetOwner()) && read.contains(call.getLineNumber()))
                        .filter(call -> List.of("set", "setValue", "bind", "bindBidirectional")
                                .contains(call.getName()))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
            }
        };
    }

    private static boolean isWrapper(JavaClass type) {
        return type.getSimpleName().startsWith("ReadOnly")
                && type.getSimpleName().endsWith("Wrapper");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> useOnlyWhatStandsAbove() {
        return new ArchCondition<>("use only packages that stand above theirs") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> dependency
                                .getTargetClass()
                                .getBaseComponentType()
                                .getPackageName()
                                .startsWith(ROOT))
                        .filter(dependency -> place(dependency.getTargetClass().getBaseComponentType()) > place(user))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(user, dependency.getDescription())));
            }
        };
    }

    /** Where the class's package stands in the order; -1 if it is not in it. */
    private static int place(JavaClass type) {
        String name = type.getPackageName();
        return ORDER.indexOf(name.equals(ROOT) ? "" : name.substring(Math.min(name.length(), ROOT.length() + 1)));
    }

    private static ArchCondition<JavaClass> haveMeaningfulNames() {
        return new ArchCondition<>("have names without words that say nothing") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> words = List.of(type.getSimpleName().split("(?=\\p{Lu})"));
                if (words.stream().anyMatch(word -> EMPTY_WORDS.contains(word) || word.equals("Utils"))) {
                    events.add(SimpleConditionEvent.violated(type, type.getName()));
                }
            }
        };
    }

    private static ArchCondition<JavaField> notBeStaticUnlessFinal() {
        return new ArchCondition<>("be final if static") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (field.getModifiers().contains(STATIC)
                        && !field.getModifiers().contains(FINAL)
                        && !field.getModifiers().contains(SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName()));
                }
            }
        };
    }

    /** A library that only some packages may use, and why. */
    record Reserved(String library, List<String> users, String because) {
        ArchRule rule() {
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(users.stream()
                            .map(user -> user.isEmpty() ? ROOT : ROOT + "." + user + "..")
                            .toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(library + "..")
                    .because(because);
        }
    }
}
