package org.readout;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The design's rules about who may know whom, for a code base below one root package: {@code org.readout}, or the
 * deliberately wrong one that shows that the rules bite.
 */
final class Architecture {

    /** One row of the design's table: a package, and the earlier ones that it may know. */
    record Row(String name, List<String> mayKnow) {
        static Row of(String name, String... mayKnow) {
            return new Row(name, List.of(mayKnow));
        }
    }

    /** A library by its packages, and where it may be used. */
    record Library(String name, List<String> packages, List<String> home) {}

    private static final String[] ALL_BEFORE_ANALYSIS = {
        "text", "source", "article", "language", "actor", "when", "statement", "event"
    };
    private static final String[] ALL_BEFORE_STORY = {
        "text", "source", "article", "language", "actor", "when", "statement", "event", "analysis"
    };
    private static final String[] ALL_BEFORE_ACCOUNT = {
        "text", "source", "article", "language", "actor", "when", "statement", "event", "analysis", "story"
    };

    /** The rows of core, in order of the data. A package need not exist yet. */
    static final List<Row> ROWS = List.of(
            Row.of("text"),
            Row.of("source", "text"),
            Row.of("article", "text", "source"),
            Row.of("language", "text"),
            Row.of("actor", "text", "language"),
            Row.of("when", "text", "language"),
            Row.of("statement", "text", "language", "actor", "when", "article"),
            Row.of("event", "text", "language", "actor", "when", "article"),
            Row.of("analysis", ALL_BEFORE_ANALYSIS),
            Row.of("story", ALL_BEFORE_STORY),
            Row.of("account", ALL_BEFORE_ACCOUNT));

    /** The libraries of core. One that is not here may not be used at all. */
    static final List<Library> LIBRARIES = List.of(
            new Library("OpenNLP", List.of("opennlp.."), List.of("language")),
            new Library("ONNX Runtime", List.of("ai.onnxruntime.."), List.of("language")),
            new Library("jsoup", List.of("org.jsoup.."), List.of("article")),
            new Library(
                    "Jackson",
                    List.of("com.fasterxml.."),
                    List.of("source", "article", "language", "analysis", "story", "account")),
            new Library("ICU", List.of("com.ibm.icu.."), List.of("text", "source")),
            new Library("Rome", List.of("com.rometools..", "org.jdom2.."), List.of("source")),
            new Library("PDFBox", List.of("org.apache.pdfbox..", "org.apache.fontbox.."), List.of("article")),
            new Library("StAX", List.of("javax.xml.stream.."), List.of("source", "article")),
            new Library("jwarc", List.of("org.netpreserve.jwarc.."), List.of("source")),
            new Library("Commons Compress", List.of("org.apache.commons.compress.."), List.of("source", "article")),
            new Library("Brotli", List.of("org.brotli.."), List.of("source")),
            new Library("mime4j", List.of("org.apache.james.mime4j.."), List.of("source")),
            new Library("JDBC", List.of("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb.."), List.of()),
            new Library("logging", List.of("java.util.logging..", "org.slf4j.."), List.of()));

    private final String root;

    Architecture(String root) {
        this.root = root;
    }

    /** Every rule, each with a description that reads as a sentence. */
    List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        ROWS.forEach(row -> rules.add(arrows(row)));
        LIBRARIES.forEach(library -> rules.add(library(library)));
        rules.add(everyLibraryHasItsHome());
        rules.add(everyPackageHasItsRow());
        rules.add(noCycles());
        rules.add(ambient("asks the clock", Ambient.CLOCK));
        rules.add(ambient("draws at random", Ambient.RANDOM));
        rules.add(ambient("depends on the default locale", Ambient.LOCALE));
        rules.add(ambient("depends on the default charset", Ambient.CHARSET));
        rules.add(ambient("depends on the default zone", Ambient.ZONE));
        rules.add(ambient("ends the process", Ambient.EXIT));
        rules.add(ambient("writes to the console", Ambient.CONSOLE));
        rules.add(ambient("reads the environment", Ambient.ENVIRONMENT));
        rules.add(filesOnlyInSource());
        rules.add(noMutableStatics());
        rules.add(nullMarked());
        rules.add(names());
        return rules;
    }

    private ArchRule arrows(Row row) {
        String[] known = Stream.concat(Stream.of(row.name()), row.mayKnow().stream())
                .map(this::within)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(within(row.name()))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known).or(not(resideInAPackage(root + ".."))))
                .allowEmptyShould(true)
                .as(row.name() + " knows only " + (row.mayKnow().isEmpty() ? "itself" : row.mayKnow()));
    }

    private ArchRule library(Library library) {
        String[] home = library.home().stream().map(this::within).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and(not(resideInAnyPackage(home)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library.packages().toArray(String[]::new))
                .as(library.name() + " stays in " + (library.home().isEmpty() ? "no package of core" : library.home()));
    }

    private ArchRule everyLibraryHasItsHome() {
        List<String> known = new ArrayList<>(List.of("java..", "org.jspecify..", root + ".."));
        LIBRARIES.forEach(library -> known.addAll(library.packages()));
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known.toArray(String[]::new))
                .as("every library of core has its home");
    }

    private ArchRule everyPackageHasItsRow() {
        String[] rows = ROWS.stream().map(row -> within(row.name())).toArray(String[]::new);
        return classes().should().resideInAnyPackage(rows).as("every package has its row in the design's table");
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("no cycles among the packages");
    }

    private ArchRule ambient(String what, DescribedPredicate<JavaAccess<?>> access) {
        return noClasses().should().accessTargetWhere(access).as("nothing in core " + what);
    }

    private ArchRule filesOnlyInSource() {
        return noClasses()
                .that(not(resideInAPackage(within("source"))))
                .should()
                .dependOnClassesThat(describe(
                        "open files or connections",
                        type -> type.getPackageName().equals("java.net.http")
                                || type.getPackageName().startsWith("java.nio.channels")
                                || Ambient.FILE_TYPES.contains(type.getName())))
                .as("only source opens files and connections");
    }

    private ArchRule noMutableStatics() {
        return classes()
                .should(condition("have final static fields only", type -> type.getFields().stream()
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL))))
                .as("no static field can be assigned again");
    }

    private ArchRule nullMarked() {
        return classes()
                .should(condition("be in a package that is @NullMarked", type -> type.getPackage()
                        .isAnnotatedWith(NullMarked.class)))
                .as("every package is @NullMarked");
    }

    private ArchRule names() {
        return classes()
                .should(condition("carry a name of the field", type -> Ambient.EMPTY_NAMES.stream()
                        .noneMatch(type.getSimpleName()::endsWith)))
                .as("no type is called " + Ambient.EMPTY_NAMES);
    }

    private String within(String name) {
        return root + "." + name + "..";
    }

    private static ArchCondition<JavaClass> condition(
            String description, java.util.function.Predicate<JavaClass> test) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, test.test(type), type.getName() + " should " + description));
            }
        };
    }
}
