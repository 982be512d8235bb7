package app.byline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/// The rules of docs/architecture.md, by name.
final class ArchitectureRules {
    private ArchitectureRules() {}

    static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        theWindow(rules);
        theDirection(rules);
        theHomes(rules);
        theHabits(rules);
        rules.replaceAll((_, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private static void theWindow(Map<String, ArchRule> rules) {
        rules.put(
                "onlyTheWindowKnowsJavaFx",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("app.byline.ui..")
                        .and()
                        .haveNameNotMatching(
                                "app\\.byline\\.(BylineApp|Windows|SharedWiring|WindowWiring|EditorWiring|PublishParts)(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "org.fxmisc..", "atlantafx..", "org.kordamp..")
                        .because("the command line and most tests run without a window toolkit"));
        rules.put(
                "onlyOneClassCallsPlatform",
                noClasses()
                        .that()
                        .doNotHaveSimpleName("FxExecutor")
                        .and()
                        .doNotHaveSimpleName("BylineApp")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("javafx.application.Platform")
                        .because("crossing to the JavaFX thread goes through the executor given to constructors"));
        rules.put(
                "theWindowDoesNotKnowTheCommandLine",
                apart("ui", "cli", "window and command line are two thin edges on the same features"));
        rules.put("theCommandLineDoesNotKnowTheWindow", apart("cli", "ui", "the command line loads no window toolkit"));
    }

    private static void theDirection(Map<String, ArchRule> rules) {
        rules.put(
                "packagesHaveNoCycles",
                slices().matching("app.byline.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("a cycle makes two packages one that is harder to read"));
        for (String foundation : new String[] {"post", "markdown", "database", "platform"}) {
            rules.put(foundation + "StandsAlone", standsAlone(foundation));
        }
        rules.put(
                "mediaKnowsNoFeature",
                apart(
                        "media",
                        "(library|history|publish|exchange|sync|ui|cli)",
                        "media serves the library and publishing and knows neither"));
        rules.put(
                "helpKnowsOnlyMarkdown",
                apart(
                        "help",
                        "(library|media|history|exchange|publish|embed|database|platform|post|ui|cli)",
                        "window and terminal print the same pages"));
        rules.put(
                "formulaKnowsOnlyMarkdown",
                apart(
                        "formula",
                        "(library|media|history|exchange|publish|embed|help|database|platform|post|ui|cli)",
                        "a formula is the same wherever it goes"));
        rules.put(
                "codeKnowsOnlyMarkdown",
                apart(
                        "code",
                        "(library|media|history|exchange|publish|embed|help|database|platform|post|ui|cli)",
                        "code looks the same wherever it stands"));
        rules.put(
                "spellingKnowsOnlyTexts",
                apart(
                        "spelling",
                        "(library|media|history|exchange|publish|embed|database|post|sync|merge|recovery|ui|cli)",
                        "a word is spelt the same whoever asks"));
        rules.put(
                "grammarKnowsOnlyTexts",
                apart(
                        "grammar",
                        "(library|media|history|exchange|publish|embed|database|post|sync|merge|recovery|ui|cli)",
                        "a sentence is as wrong whoever asks"));
        rules.put(
                "snippetsKnowNoEdge",
                apart("snippet", "(exchange|sync|recovery|ui|cli)", "a post begins the same wherever it is begun"));
        rules.put(
                "countingKnowsOnlyTexts",
                apart(
                        "counting",
                        "(library|media|history|exchange|publish|embed|database|post|sync|merge|recovery|ui|cli)",
                        "a text is as long whoever asks"));
        rules.put(
                "historyKnowsNoFeature",
                apart(
                        "history",
                        "(library|media|publish|exchange|ui|cli)",
                        "what posts said is kept whatever becomes of them"));
        rules.put(
                "mergeKnowsOnlyTexts",
                apart(
                        "merge",
                        "(library|media|publish|exchange|sync|recovery|platform|ui|cli)",
                        "a merge is the same whoever asks for it"));
        rules.put(
                "libraryDoesNotPublish",
                apart("library", "(publish|exchange|sync|ui|cli)", "keeping posts does not depend on sending them"));
        rules.put(
                "recoveryKnowsNoEdge",
                apart("recovery", "(publish|media|exchange|ui|cli)", "a library is saved without what is built on it"));
        rules.put(
                "exchangeKnowsNoEdge",
                apart("exchange", "(publish|sync|ui|cli)", "files come and go without a blog, a window or a terminal"));
        rules.put(
                "syncKnowsNoEdge",
                apart("sync", "(publish|recovery|ui|cli)", "posts keep in step without a window or a terminal"));
        rules.put(
                "publishKnowsNoEdge",
                apart("publish", "(ui|cli)", "publishing runs without a window and without a terminal"));
        rules.put(
                "connectorsDoNotKnowEachOther",
                slices().matching("app.byline.publish.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(
                                resideInAPackage("app.byline.publish.."), resideInAPackage("app.byline.publish.http.."))
                        .because("each kind of blog can be read, changed and removed alone"));
    }

    private static void theHomes(Map<String, ArchRule> rules) {
        rules.put(
                "sqlHasOneHome",
                noClasses()
                        .that(not(resideInAPackage("app.byline.database..")).and(not(simpleNameStartingWith("Sqlite"))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "org.sqlite..")
                        .because("the SQL of a feature is in one class, named for it"));
        rules.put(
                "httpHasOneHome",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("app.byline.publish.http..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.net.http..")
                        .because("one place tells «not sent» from «unknown»"));
        rules.put(
                "gitHasOneHome",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("app.byline.sync.git..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.eclipse.jgit..")
                        .because("what a repository may do is decided in one place"));
        rules.put(
                "flexmarkHasOneHome",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("app.byline.markdown..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.vladsch..")
                        .because("editor, preview and publishing share one dialect"));
    }

    private static void theHabits(Map<String, ArchRule> rules) {
        rules.put(
                "onlyTheCommandLinePrints",
                noClasses()
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
        rules.put(
                "theLogIsSystemLogger",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.logging..")
                        .because("a library user may choose where the log goes"));
        rules.put(
                "nothingPublicChangesUnderfoot",
                fields().that()
                        .areStatic()
                        .and()
                        .arePublic()
                        .should()
                        .beFinal()
                        .because("public mutable state has no owner"));
        rules.put(
                "namesSayWhatAClassIs",
                classes()
                        .should()
                        .haveNameNotMatching(".*(Util|Utils|Manager|Helper|Impl)")
                        .because("such a name hides the type that is missing"));
    }

    private static ArchRule apart(String one, String others, String why) {
        return noClasses()
                .that()
                .resideInAPackage("app.byline." + one + "..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("app\\.byline\\." + others + "\\..*")
                .because(why);
    }

    private static ArchRule standsAlone(String foundation) {
        String own = "app.byline." + foundation + "..";
        return noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(resideInAPackage("app.byline..").and(not(resideInAPackage(own))))
                .because(foundation + " is what the features stand on");
    }
}
