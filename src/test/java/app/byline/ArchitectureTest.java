package app.byline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// Holds the dependency direction drawn in docs/architecture.md.
class ArchitectureTest {
    private static final JavaClasses BYLINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.byline");

    @Test
    void onlyTheWindowKnowsJavaFx() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("app.byline.ui..")
                .and()
                .doNotHaveSimpleName("BylineApp")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.fxmisc..", "atlantafx..", "org.kordamp..")
                .because("the command line and the tests run without a window toolkit"));
    }

    @Test
    void onlyOneClassCallsPlatform() {
        holds(noClasses()
                .that()
                .doNotHaveSimpleName("FxExecutor")
                .and()
                .doNotHaveSimpleName("BylineApp")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because("crossing to the JavaFX thread goes through the executor given to constructors"));
    }

    @Test
    void packagesHaveNoCycles() {
        holds(slices().matching("app.byline.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle makes two packages one that is harder to read"));
    }

    @Test
    void theFoundationsDependOnNothingOfOurs() {
        for (String foundation : new String[] {"post", "markdown", "database", "platform"}) {
            String own = "app.byline." + foundation + "..";
            holds(noClasses()
                    .that()
                    .resideInAPackage(own)
                    .should()
                    .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("app.byline..")
                            .and(JavaClass.Predicates.resideOutsideOfPackage(own)))
                    .because(foundation + " is what the features stand on"));
        }
    }

    @Test
    void featuresKnowOnlyWhatTheyStandOn() {
        holds(noClasses()
                .that()
                .resideInAPackage("app.byline.media..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "app.byline.library..", "app.byline.publish..", "app.byline.ui..", "app.byline.cli..")
                .because("media serves the library and publishing and knows neither"));
        holds(noClasses()
                .that()
                .resideInAPackage("app.byline.library..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.byline.publish..", "app.byline.ui..", "app.byline.cli..")
                .because("keeping posts does not depend on sending them"));
        holds(noClasses()
                .that()
                .resideInAPackage("app.byline.publish..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.byline.ui..", "app.byline.cli..")
                .because("publishing runs without a window and without a terminal"));
    }

    @Test
    void theEdgesDoNotKnowEachOther() {
        holds(noClasses()
                .that()
                .resideInAPackage("app.byline.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.byline.cli..")
                .because("window and command line are two thin edges on the same features"));
        holds(noClasses()
                .that()
                .resideInAPackage("app.byline.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.byline.ui..")
                .because("the command line loads no window toolkit"));
    }

    @Test
    void connectorsKnowNeitherEachOtherNorTheWindow() {
        holds(slices().matching("app.byline.publish.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        JavaClass.Predicates.resideInAPackage("app.byline.publish.."),
                        JavaClass.Predicates.resideInAPackage("app.byline.publish.http.."))
                .because("each kind of blog can be read, changed and removed alone"));
    }

    @Test
    void sqlStaysInTheDatabaseAndInSqliteClasses() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("app.byline.database..")
                .and()
                .haveSimpleNameNotStartingWith("Sqlite")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..")
                .because("SQL has one home for each feature, named for it"));
    }

    @Test
    void httpStaysInItsPackage() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("app.byline.publish.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .because("one place tells «not sent» from «unknown»"));
    }

    @Test
    void flexmarkStaysInMarkdown() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("app.byline.markdown..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vladsch..")
                .because("editor, preview and publishing share one dialect"));
    }

    @Test
    void nothingPrintsButTheCommandLine() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("app.byline.cli..")
                .and()
                .doNotHaveSimpleName("Byline")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("a message goes to the author or to the log"));
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("the log is System.Logger, so a host may choose where it goes"));
    }

    @Test
    void nothingPublicChangesUnderfoot() {
        holds(fields().that()
                .areStatic()
                .and()
                .arePublic()
                .should()
                .beFinal()
                .because("public mutable state has no owner"));
    }

    @Test
    void namesSayWhatAClassIs() {
        holds(classes()
                .should()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .because("such a name hides the type that is missing"));
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(BYLINE);
    }
}
