package vn.motcua;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.web.OncePerKey;
import vn.motcua.web.Page;

/// The house as rules. Each says why it is there; each was broken once on purpose.
@AnalyzeClasses(packages = "vn.motcua", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    private static final List<Class<? extends Annotation>> WRITES =
            List.of(PostMapping.class, PutMapping.class, PatchMapping.class, DeleteMapping.class);

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.motcua");

    /// Every kind of page there is.
    private static final List<JavaClass> PAGES =
            CLASSES.stream().filter(c -> c.isAssignableTo(Page.class) && !c.isInterface()).toList();

    static final ApplicationModules MODULES = ApplicationModules.of(Motcua.class);

    @Test
    void modules_keep_to_their_borders() {
        MODULES.verify();
    }

    @Test
    void the_list_read_at_the_start_names_every_module() throws IOException {
        var list =
                Files.readString(
                        Path.of(
                                "src/main/resources/META-INF/spring-modulith/"
                                        + "application-modules.json"));

        assertThat(MODULES.stream().map(m -> "\"" + m.getIdentifier() + "\""))
                .as("a module that is not on the list gets no tables")
                .allSatisfy(name -> assertThat(list).contains(name));
    }

    @Test
    void the_drawing_shows_the_modules_as_they_are() {
        assertThat(ModuleDiagrams.OVERVIEW)
                .as("draw it again: ./motcua docs")
                .hasContent(ModuleDiagrams.overview(MODULES));
    }

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses()
                    .that(DescribedPredicate.not(resideInAPackage("..db..")))
                    .should()
                    .haveNameMatching(
                            ".*(Impl|Utils?|Helper|Manager|Processor|Mapper|D[Tt][Oo]|Entity|Vo|Bo"
                                    + "|Data|Info|Base|Exception)$|.*[.]Abstract[A-Z].*")
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
                    .and(DescribedPredicate.not(resideInAPackage("..db..")))
                    .and(DescribedPredicate.not(resideInAPackage("..facts..")))
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

    @ArchTest
    static final ArchRule work_by_the_clock_is_started_by_the_timetable =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("Timetable")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.scheduling..")
                    .because(
                            "a module declares a RecurringJob; what runs when is read in one place");

    @ArchTest
    static final ArchRule nobody_asks_the_machine_where_it_stands =
            noClasses()
                    .should()
                    .callMethod(ZoneId.class, "systemDefault")
                    .orShould()
                    .callMethod(TimeZone.class, "getDefault")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .because("a server in another zone must promise the same dates");

    @ArchTest
    static final ArchRule posts_of_the_api_act_once_per_key =
            methods()
                    .that(areWritesOfTheApi())
                    .should()
                    .haveRawParameterTypes(contain(OncePerKey.class))
                    .andShould(callAnswer())
                    .because("a program that got no answer sends again");

    @ArchTest
    static final ArchRule controllers_are_named_for_what_they_answer_and_live_at_the_edge =
            classes()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .should()
                    .haveNameMatching("vn[.]motcua[.](web|.+[.]web)[.][A-Za-z]+Controller")
                    .because("pages are answered by a Controller in the module's web package");

    @ArchTest
    static final ArchRule programs_are_answered_by_an_api =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .haveNameMatching("vn[.]motcua[.](web|.+[.]web([.]api)?)[.][A-Za-z]+Api")
                    .because("JSON is answered by an Api in the module's web package");

    @Test
    void every_package_declares_what_may_be_null() {
        var packages =
                CLASSES.stream()
                        .filter(c -> !c.getPackageName().matches(".*[.](db|facts)([.].*)?"))
                        .map(JavaClass::getPackage)
                        .collect(Collectors.toSet());

        assertThat(packages).allMatch(p -> p.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void every_page_has_its_template() {
        assertThat(PAGES)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(template(page)).isRegularFile());
    }

    @Test
    void every_page_template_has_its_page() throws IOException {
        var drawn = PAGES.stream().map(ArchitectureTests::template).collect(Collectors.toSet());

        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(f -> f.toString().endsWith("Page.jte"))).isSubsetOf(drawn);
        }
    }

    private static Path template(JavaClass page) {
        var folder = page.getPackageName().substring("vn.motcua.".length()).replace('.', '/');
        return TEMPLATES.resolve(folder).resolve(page.getSimpleName() + ".jte");
    }

    private static DescribedPredicate<JavaMethod> areWritesOfTheApi() {
        return DescribedPredicate.describe(
                "are writes below /api",
                m ->
                        WRITES.stream().anyMatch(m::isAnnotatedWith)
                                && (path(m.getOwner()).startsWith("/api")
                                        || m.getOwner().isAnnotatedWith(RestController.class)));
    }

    private static String path(JavaClass controller) {
        return controller
                .tryGetAnnotationOfType(RequestMapping.class)
                .flatMap(a -> Stream.of(a.value()).findFirst())
                .orElse("");
    }

    private static DescribedPredicate<List<JavaClass>> contain(Class<?> type) {
        return DescribedPredicate.describe(
                "take a " + type.getSimpleName(),
                types -> types.stream().anyMatch(t -> t.isEquivalentTo(type)));
    }

    private static ArchCondition<JavaMethod> callAnswer() {
        return new ArchCondition<>("answer through it") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var answers =
                        method.getMethodCallsFromSelf().stream()
                                .anyMatch(c ->
                                        c.getTargetOwner().isEquivalentTo(OncePerKey.class)
                                                && c.getName().equals("answer"));
                if (!answers) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    method, method.getFullName() + " does not answer once"));
                }
            }
        };
    }
}
