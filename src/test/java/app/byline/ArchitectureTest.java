package app.byline;

import static app.byline.ArchitectureRules.rules;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Holds the dependency direction drawn in docs/architecture.md, and holds the rules themselves: each has a small
/// program that breaks it, compiled here, which it must catch.
class ArchitectureTest {
    private static final JavaClasses BYLINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.byline");

    /// Rule → the files of a program that breaks it.
    private static final Map<String, List<String>> BREAKERS = Map.ofEntries(
            Map.entry(
                    "onlyTheWindowKnowsJavaFx",
                    List.of("package app.byline.library; class Wrong { javafx.scene.Node node; }")),
            Map.entry(
                    "onlyOneClassCallsPlatform",
                    List.of(
                            "package app.byline.ui; class Wrong { void run() { javafx.application.Platform.exit(); } }")),
            Map.entry(
                    "packagesHaveNoCycles",
                    List.of(
                            "package app.byline.media; public class One { app.byline.library.Two two; }",
                            "package app.byline.library; public class Two { app.byline.media.One one; }")),
            Map.entry(
                    "postStandsAlone",
                    List.of(
                            "package app.byline.post; class Wrong { app.byline.media.Thing thing; }",
                            "package app.byline.media; public class Thing {}")),
            Map.entry(
                    "markdownStandsAlone",
                    List.of(
                            "package app.byline.markdown; class Wrong { app.byline.post.Thing thing; }",
                            "package app.byline.post; public class Thing {}")),
            Map.entry(
                    "databaseStandsAlone",
                    List.of(
                            "package app.byline.database; class Wrong { app.byline.post.Thing thing; }",
                            "package app.byline.post; public class Thing {}")),
            Map.entry(
                    "platformStandsAlone",
                    List.of(
                            "package app.byline.platform; class Wrong { app.byline.post.Thing thing; }",
                            "package app.byline.post; public class Thing {}")),
            Map.entry(
                    "mediaKnowsNoFeature",
                    List.of(
                            "package app.byline.media; class Wrong { app.byline.publish.Thing thing; }",
                            "package app.byline.publish; public class Thing {}")),
            Map.entry(
                    "helpKnowsOnlyMarkdown",
                    List.of(
                            "package app.byline.help; class Wrong { app.byline.ui.Thing thing; }",
                            "package app.byline.ui; public class Thing {}")),
            Map.entry(
                    "formulaKnowsOnlyMarkdown",
                    List.of(
                            "package app.byline.formula; class Wrong { app.byline.publish.Thing thing; }",
                            "package app.byline.publish; public class Thing {}")),
            Map.entry(
                    "codeKnowsOnlyMarkdown",
                    List.of(
                            "package app.byline.code; class Wrong { app.byline.library.Thing thing; }",
                            "package app.byline.library; public class Thing {}")),
            Map.entry(
                    "countingKnowsOnlyTexts",
                    List.of(
                            "package app.byline.counting; class Wrong { app.byline.library.Thing thing; }",
                            "package app.byline.library; public class Thing {}")),
            Map.entry(
                    "spellingKnowsOnlyTexts",
                    List.of(
                            "package app.byline.spelling; class Wrong { app.byline.library.Thing thing; }",
                            "package app.byline.library; public class Thing {}")),
            Map.entry(
                    "grammarKnowsOnlyTexts",
                    List.of(
                            "package app.byline.grammar; class Wrong { app.byline.library.Thing thing; }",
                            "package app.byline.library; public class Thing {}")),
            Map.entry(
                    "snippetsKnowNoEdge",
                    List.of(
                            "package app.byline.snippet; class Wrong { app.byline.cli.Thing thing; }",
                            "package app.byline.cli; public class Thing {}")),
            Map.entry(
                    "historyKnowsNoFeature",
                    List.of(
                            "package app.byline.history; class Wrong { app.byline.library.Thing thing; }",
                            "package app.byline.library; public class Thing {}")),
            Map.entry(
                    "mergeKnowsOnlyTexts",
                    List.of(
                            "package app.byline.merge; class Wrong { app.byline.library.Thing thing; }",
                            "package app.byline.library; public class Thing {}")),
            Map.entry(
                    "libraryDoesNotPublish",
                    List.of(
                            "package app.byline.library; class Wrong { app.byline.publish.Thing thing; }",
                            "package app.byline.publish; public class Thing {}")),
            Map.entry(
                    "recoveryKnowsNoEdge",
                    List.of(
                            "package app.byline.recovery; class Wrong { app.byline.publish.Thing thing; }",
                            "package app.byline.publish; public class Thing {}")),
            Map.entry(
                    "exchangeKnowsNoEdge",
                    List.of(
                            "package app.byline.exchange; class Wrong { app.byline.publish.Thing thing; }",
                            "package app.byline.publish; public class Thing {}")),
            Map.entry(
                    "syncKnowsNoEdge",
                    List.of(
                            "package app.byline.sync; class Wrong { app.byline.cli.Thing thing; }",
                            "package app.byline.cli; public class Thing {}")),
            Map.entry(
                    "publishKnowsNoEdge",
                    List.of(
                            "package app.byline.publish; class Wrong { app.byline.cli.Thing thing; }",
                            "package app.byline.cli; public class Thing {}")),
            Map.entry(
                    "theWindowDoesNotKnowTheCommandLine",
                    List.of(
                            "package app.byline.ui; class Wrong { app.byline.cli.Thing thing; }",
                            "package app.byline.cli; public class Thing {}")),
            Map.entry(
                    "theCommandLineDoesNotKnowTheWindow",
                    List.of(
                            "package app.byline.cli; class Wrong { app.byline.ui.Thing thing; }",
                            "package app.byline.ui; public class Thing {}")),
            Map.entry(
                    "connectorsDoNotKnowEachOther",
                    List.of(
                            "package app.byline.publish.site; class Wrong { app.byline.publish.wordpress.Thing thing; }",
                            "package app.byline.publish.wordpress; public class Thing {}")),
            Map.entry(
                    "sqlHasOneHome",
                    List.of("package app.byline.media; class Wrong { java.sql.Connection connection; }")),
            Map.entry(
                    "httpHasOneHome",
                    List.of("package app.byline.publish.site; class Wrong { java.net.http.HttpClient client; }")),
            Map.entry(
                    "gitHasOneHome",
                    List.of("package app.byline.ui; class Wrong { org.eclipse.jgit.lib.Repository repository; }")),
            Map.entry(
                    "flexmarkHasOneHome",
                    List.of("package app.byline.ui; class Wrong { com.vladsch.flexmark.parser.Parser parser; }")),
            Map.entry(
                    "onlyTheCommandLinePrints",
                    List.of("package app.byline.post; class Wrong { void run() { System.out.println(1); } }")),
            Map.entry(
                    "theLogIsSystemLogger",
                    List.of("package app.byline.post; class Wrong { java.util.logging.Logger logger; }")),
            Map.entry(
                    "nothingPublicChangesUnderfoot",
                    List.of("package app.byline.post; class Wrong { public static int count; }")),
            Map.entry("namesSayWhatAClassIs", List.of("package app.byline.post; class PostManager {}")));

    @TestFactory
    Stream<DynamicTest> bylineKeepsEachRule() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(BYLINE)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleCatchesAProgramThatBreaksIt(@TempDir Path folder) {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(broken(
                                        rule.getValue(),
                                        BREAKERS.getOrDefault(rule.getKey(), List.of()),
                                        folder.resolve(rule.getKey())))
                                .isTrue()));
    }

    @Test
    void eachRuleSaysWhy() {
        assertThat(rules().values())
                .allSatisfy(rule -> assertThat(rule.getDescription()).contains("because"));
    }

    private static boolean broken(ArchRule rule, List<String> sources, Path folder) {
        compile(sources, folder);
        return rule.evaluate(new ClassFileImporter().importPath(folder)).hasViolation();
    }

    private static void compile(List<String> sources, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path = System.getProperty("java.class.path");
        List<String> options = List.of("-d", folder.toString(), "-proc:none", "-cp", path);
        boolean compiled = compiler.getTask(null, null, null, options, null, files(sources))
                .call();
        assertThat(compiled).as("the breaking program compiles").isTrue();
    }

    private static List<JavaFileObject> files(List<String> sources) {
        return sources.stream().map(ArchitectureTest::file).toList();
    }

    private static JavaFileObject file(String source) {
        Matcher declared = Pattern.compile("\\bclass (\\w+)").matcher(source);
        assertThat(declared.find()).as("a class is declared in: %s", source).isTrue();
        return new SimpleJavaFileObject(
                URI.create("string:///" + declared.group(1) + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
