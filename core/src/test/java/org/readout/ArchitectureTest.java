package org.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.readout");
    private static final JavaClasses UNSOUND = new ClassFileImporter().importPackages("unsound");

    @Test
    void thereAreClassesToCheck() {
        assertThat(CORE).isNotEmpty();
        assertThat(CORE.contain("org.readout.text.Span")).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> coreKeeps() {
        return new Architecture("org.readout")
                .rules().stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(CORE)));
    }

    /** A rule that cannot fail holds nothing. */
    @TestFactory
    Stream<DynamicTest> theUnsoundSampleBreaks() {
        return new Architecture("unsound")
                .rules().stream()
                        .map(rule -> dynamicTest(rule.getDescription(), () -> assertThat(
                                        rule.evaluate(UNSOUND).hasViolation())
                                .isTrue()));
    }
}
