package growspurt.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import growspurt.api.MapCandidate;
import java.util.ServiceLoader;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openjdk.jcstress.annotations.JCStressTest;

/** The arrows of the house: who may lean on whom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseTest {

    private static final String JCSTRESS_INNARDS =
            "org.openjdk.jcstress.(infra.(runners|processors|collectors|grading|Status).*|os.*|vm.*|Options|JCStress)";

    private JavaClasses house;

    @BeforeAll
    void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("growspurt");
    }

    @Test
    void api_leansOnTheJdkAlone() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("growspurt.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("growspurt.api..", "java..", "com.sun.management..", "org.jspecify..");

        rule.check(house);
    }

    @Test
    void results_andReports_seeNoEngineAndNoMap() {
        noClasses()
                .that()
                .resideInAnyPackage("growspurt.results..", "growspurt.reports..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "growspurt.api..",
                        "growspurt.maps..",
                        "growspurt.stress..",
                        "growspurt.lincheck..",
                        "growspurt.cli..",
                        "org.openjdk.jcstress..",
                        "org.jetbrains..")
                .check(house);
    }

    @Test
    void engines_seeNeitherMapsNorReportsNorEachOther() {
        noClasses()
                .that()
                .resideInAPackage("growspurt.stress..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "growspurt.maps..", "growspurt.reports..", "growspurt.lincheck..", "growspurt.cli..")
                .check(house);
        noClasses()
                .that()
                .resideInAPackage("growspurt.lincheck..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("growspurt.maps..", "growspurt.reports..", "growspurt.stress..", "growspurt.cli..")
                .check(house);
    }

    @Test
    void maps_seeTheApiAlone() {
        noClasses()
                .that()
                .resideInAPackage("growspurt.maps..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("growspurt..")
                        .and(not(resideInAnyPackage("growspurt.api..", "growspurt.maps.."))))
                .check(house);
    }

    @Test
    void jcstressInnards_areReachedFromTheDriverAlone() {
        noClasses()
                .that(not(resideInAnyPackage("growspurt.stress.driver.."))
                        .and(not(simpleName("JcstressEngine")))
                        .and(not(nameMatching(".*_jcstress(\\$.*)?"))))
                .should()
                .dependOnClassesThat(nameMatching(JCSTRESS_INNARDS))
                .check(house);
    }

    @Test
    void rooms_haveNoCycles() {
        slices().matching("growspurt.(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void litmusClasses_areUsableByJcstress_andHoldNoState() {
        classes()
                .that()
                .areAnnotatedWith(JCStressTest.class)
                .should()
                .bePublic()
                .andShould()
                .notHaveModifier(JavaModifier.FINAL)
                .check(house);
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(JCStressTest.class)
                .should()
                .notBeStatic()
                .check(house);
    }

    @Test
    void decisions_useNoWallClockAndNoHiddenRandom() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(house);
    }

    @Test
    void system_isEndedByMainsAlone() {
        noClasses()
                .that(not(simpleName("Growspurt")).and(not(nameMatching(".*Main"))))
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(house);
    }

    @Test
    void plantedBugs_plantSomething_andNobodyElseDoes() {
        assertThat(ServiceLoader.load(MapCandidate.class))
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(candidate -> assertThat(candidate.plants().isEmpty())
                        .as(candidate.id())
                        .isEqualTo(!candidate.getClass().getPackageName().equals("growspurt.maps.planted")));
    }

    @Test
    void rule_isBroken_whenItsArrowIsDrawnBackwards() {
        ArchRule backwards = noClasses()
                .that()
                .resideInAPackage("growspurt.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("growspurt.results..");

        assertThatThrownBy(() -> backwards.check(house)).isInstanceOf(AssertionError.class);
    }
}
