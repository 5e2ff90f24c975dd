package org.rapporteur;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapporteur.train.TrainAttributionTagger;

/** Packages follow the data's way, and arrows only go forward. */
@AnalyzeClasses(packages = "org.rapporteur", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    private static final List<String> WAY = List.of(
            "source",
            "lexicon",
            "annotate",
            "extract",
            "resolve",
            "map",
            "store",
            "link",
            // What links articles gives names to what they tell of; the index holds them, and questions are asked by
            // it.
            "index",
            "query",
            "export",
            "curate",
            // the pages as values, which the server makes HTML of
            "explore",
            "serve",
            "mcp",
            "measure",
            "cli",
            // only there in the profile of that name
            "spark");

    @ArchTest
    static void noStageKnowsALaterOne(JavaClasses classes) {
        for (int stage = 0; stage < WAY.size(); stage++) {
            for (String later : WAY.subList(stage + 1, WAY.size())) {
                ArchRuleDefinition.noClasses()
                        .that()
                        .resideInAPackage("org.rapporteur." + WAY.get(stage) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.rapporteur." + later + "..")
                        .because(later + " comes after " + WAY.get(stage))
                        .allowEmptyShould(true)
                        .check(classes);
            }
        }
    }

    @ArchTest
    static void noStageIsInACircle(JavaClasses classes) {
        slices().matching("org.rapporteur.(*)..").should().beFreeOfCycles().check(classes);
    }

    @ArchTest
    static void onlyAnnotateBuildsAPipeline(JavaClasses classes) {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.rapporteur.annotate..")
                // What we are measured against, which is nobody's way to an answer.
                .and()
                .doNotHaveFullyQualifiedName("org.rapporteur.measure.CoreNlpBench")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.stanford.nlp.pipeline..")
                .check(classes);
    }

    @ArchTest
    static void onlyTheCommandLineWritesToTheConsole(JavaClasses classes) {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.rapporteur.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(classes);
    }

    @ArchTest
    static void onlyTheCommandLineMeasures(JavaClasses classes) {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("org.rapporteur.measure..", "org.rapporteur.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.rapporteur.measure..")
                .check(classes);
    }

    @ArchTest
    static void theProductDoesNotTrain(JavaClasses classes) {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.rapporteur.train..", "ai.djl..")
                .check(classes);
    }

    /** It stands among the tests on the class path, and outside the way: it makes what {@code annotate} reads. */
    @Test
    void whatTrainsTheModelNeedsNoStoreAndNoCommand() {
        JavaClasses training = new ClassFileImporter()
                .withImportOption(location -> !location.matches(Pattern.compile(".*(Test|IT)(\\$.*)?\\.class")))
                .importPackages("org.rapporteur.train");
        assertThat(training.contain(TrainAttributionTagger.class)).isTrue();
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WAY.subList(WAY.indexOf("store"), WAY.size()).stream()
                        .map(stage -> "org.rapporteur." + stage + "..")
                        .toArray(String[]::new))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.assertj..")
                .check(training);
    }
}
