package vn.motcua;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/// The house as rules. Each says why it is there; each was broken once on purpose.
@AnalyzeClasses(packages = "vn.motcua", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    static final ApplicationModules MODULES = ApplicationModules.of(Motcua.class);

    @Test
    void modules_keep_to_their_borders() {
        MODULES.verify();
    }

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses()
                    .that(
                            com.tngtech.archunit.base.DescribedPredicate.not(
                                    resideInAPackage("..db..")))
                    .should()
                    .haveNameMatching(
                            ".*(Impl|Utils?|Helper|Manager|Processor|D[Tt][Oo]|Entity|Vo|Bo)$")
                    .because("such endings hide that nobody has named the thing yet");

    @ArchTest
    static final ArchRule every_controller_says_who_may_call_it =
            classes()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .or()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .beAnnotatedWith(PreAuthorize.class)
                    .because("an address that says nothing about its callers is open by accident");

    @ArchTest
    static final ArchRule repositories_stay_inside_their_package =
            classes()
                    .that()
                    .areAnnotatedWith(Repository.class)
                    .should()
                    .bePackagePrivate()
                    .because("other modules ask the face, never the tables");

    @ArchTest
    static final ArchRule only_repositories_speak_sql =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Repository")
                    .and(
                            com.tngtech.archunit.base.DescribedPredicate.not(
                                    resideInAPackage("..db..")))
                    .and(
                            com.tngtech.archunit.base.DescribedPredicate.not(
                                    resideInAPackage("..facts..")))
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(DSLContext.class)
                    .because("one place per module knows its tables");

    @ArchTest
    static final ArchRule only_the_clock_knows_the_time =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .because("time comes from the injected Clock; the demonstration has its own");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            fields().should()
                    .notBeAnnotatedWith(Autowired.class)
                    .because("a constructor says what a class needs");

    @ArchTest
    static final ArchRule no_faceless_exceptions =
            noClasses()
                    .should()
                    .callConstructor(RuntimeException.class)
                    .orShould()
                    .callConstructor(RuntimeException.class, String.class)
                    .orShould()
                    .callConstructor(RuntimeException.class, String.class, Throwable.class)
                    .orShould()
                    .callConstructor(RuntimeException.class, Throwable.class)
                    .because("a rule that says no is a Refusal with a stable code");
}
