package org.readout;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The application's rows of the design's table. Core's own rows are held by the test in core. */
class ApplicationArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.readout", "gg.jte.generated");
    private static final JavaClasses UNSOUND = new ClassFileImporter().importPackages("unsound");

    /** A package of the application and those of its packages that it may know; all of core is open to each. */
    private record Row(String name, List<String> mayKnow) {}

    /** The last row knows all the others, so it allows nothing that a rule could forbid. */
    private static final List<Row> ROWS = List.of(
            new Row("ledger", List.of()),
            new Row("search", List.of()),
            new Row("web", List.of()),
            new Row("fetch", List.of()),
            new Row("api", List.of("ledger", "search", "web", "fetch")),
            new Row("cli", List.of("ledger", "search", "web", "fetch", "api")));

    /** A library by its packages, and the packages of core and application that may use it. */
    private record Library(String name, List<String> packages, List<String> home) {}

    private static final List<Library> LIBRARIES = List.of(
            new Library("picocli", List.of("picocli.."), List.of("cli")),
            new Library("JTE", List.of("gg.jte.."), List.of("web")),
            new Library(
                    "JDBC",
                    List.of(
                            "java.sql..",
                            "javax.sql..",
                            "org.jdbi..",
                            "org.flywaydb..",
                            "com.zaxxer..",
                            "org.sqlite..",
                            "org.postgresql.."),
                    List.of("ledger")),
            new Library("Kryo", List.of("com.esotericsoftware.."), List.of("ledger")),
            new Library("Parquet", List.of("org.apache.parquet.."), List.of("api")),
            new Library("Lucene", List.of("org.apache.lucene.."), List.of("search")),
            new Library("Javalin", List.of("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty.."), List.of("api")),
            new Library("crawler-commons", List.of("crawlercommons.."), List.of("fetch")),
            new Library("OpenNLP", List.of("opennlp.."), List.of("language")),
            new Library("jsoup", List.of("org.jsoup.."), List.of("article")),
            new Library("PDFBox", List.of("org.apache.pdfbox..", "org.apache.fontbox.."), List.of("article")),
            new Library("Rome", List.of("com.rometools..", "org.jdom2.."), List.of("source")),
            new Library("ICU", List.of("com.ibm.icu.."), List.of("text", "source")));

    private static List<ArchRule> rules(String root) {
        List<ArchRule> rules = new ArrayList<>();
        ROWS.stream().filter(row -> !row.name().equals("cli")).forEach(row -> rules.add(arrows(root, row)));
        LIBRARIES.forEach(library -> rules.add(library(root, library)));
        rules.add(slices().matching(root + ".(*)..").should().beFreeOfCycles().as("no cycles among the packages"));
        rules.add(noClasses()
                .that(not(resideInAPackage(root + ".cli..")))
                .should()
                .callMethod(System.class, "exit", int.class)
                .as("only cli exits"));
        rules.add(noClasses()
                .that(not(resideInAPackage(root + ".cli..")))
                .should()
                .accessField(System.class, "out")
                .as("only cli writes to the terminal"));
        rules.add(classes()
                .that(resideInAPackage(root + ".."))
                .should(condition("be in a package that is @NullMarked", type -> type.getPackage()
                        .isAnnotatedWith(NullMarked.class)))
                .as("every package is @NullMarked"));
        rules.add(classes()
                .that(resideInAPackage(root + ".."))
                .should(condition("carry a name of the field", type -> Stream.of(
                                "Util", "Utils", "Helper", "Helpers", "Manager", "Impl", "Common", "Data", "Info")
                        .noneMatch(type.getSimpleName()::endsWith)))
                .as("no type is a drawer"));
        return rules;
    }

    private static ArchRule arrows(String root, Row row) {
        String[] unknown = ROWS.stream()
                .map(Row::name)
                .filter(name -> !name.equals(row.name()) && !row.mayKnow().contains(name))
                .map(name -> root + "." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + row.name() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(unknown)
                .allowEmptyShould(true)
                .as(row.name() + " knows core and " + row.mayKnow());
    }

    private static ArchRule library(String root, Library library) {
        String[] home =
                library.home().stream().map(name -> root + "." + name + "..").toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(not(resideInAnyPackage(home)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library.packages().toArray(String[]::new))
                .as(library.name() + " stays in " + library.home());
    }

    @Test
    void thereAreClassesToCheck() {
        assertThat(ALL.contain("org.readout.cli.Readout")).isTrue();
        assertThat(ALL.contain("org.readout.text.Span")).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> theApplicationKeeps() {
        return rules("org.readout").stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(ALL)));
    }

    @Test
    void coreKnowsNothingOfTheApplication() {
        String[] application =
                ROWS.stream().map(row -> "org.readout." + row.name() + "..").toArray(String[]::new);
        noClasses()
                .that(resideInAPackage("org.readout.."))
                .and(not(resideInAnyPackage(application)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(application)
                .check(ALL);
    }

    /** A rule that cannot fail holds nothing. */
    @TestFactory
    Stream<DynamicTest> theUnsoundSampleBreaks() {
        return rules("unsound").stream()
                .map(rule -> dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(UNSOUND).hasViolation()).isTrue()));
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> test) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, test.test(type), type.getName() + " should " + description));
            }
        };
    }
}
