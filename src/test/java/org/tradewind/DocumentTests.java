package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents and scripts name things of the build; they must be there under these names. */
class DocumentTests {
    private static String read(String file) throws IOException {
        return Files.readString(Program.HOME.resolve(file));
    }

    private static String only(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    @Test
    void theContainerAndTheLauncherRunTheJarThatIsBuilt() throws IOException {
        String pom = read("pom.xml");
        String name = only(Pattern.compile("<finalName>(.*)</finalName>"), pom);
        String folder =
                only(Pattern.compile("<outputDirectory>\\$\\{project.build.directory}/(\\w+)</outputDirectory>"), pom);
        assertThat(read("Dockerfile"))
                .contains("\"-jar\", \"target/" + folder + "/" + name + ".jar\"")
                .contains("/target/" + folder + " target/" + folder);
        assertThat(read("tradewind")).contains("app=$home/target/" + folder, "$app/" + name + ".jar");
    }

    @Test
    void theContainerCopiesWhatIsThere() throws IOException {
        Pattern copied = Pattern.compile("^COPY (?!--from)(.*) \\S+$", Pattern.MULTILINE);
        Stream<String> sources = copied.matcher(read("Dockerfile"))
                .results()
                .flatMap(line -> Stream.of(line.group(1).split(" ")));
        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(source -> assertThat(Program.HOME.resolve(source)).exists());
    }

    @Test
    void theContainerIsHealthyByTheEndpointOfTheBot() throws IOException {
        assertThat(read("Dockerfile")).contains("http://127.0.0.1:8080/healthz", "EXPOSE 8080");
    }

    @Test
    void theLauncherCanBeRun() {
        assertThat(Program.HOME.resolve("tradewind")).isExecutable();
    }

    @Test
    void editorsAreToldTheFormat() throws IOException {
        assertThat(read(".editorconfig")).contains("root = true", "charset = utf-8", "max_line_length = 120");
    }

    @Test
    void contributorsAreToldHowToTestAndToFormat() throws IOException {
        assertThat(read("CONTRIBUTING.md")).contains("`mvn verify`", "`mvn spotless:apply`");
    }

    @Test
    void theReadmeLinksOnlyToFilesAndHeadingsThatAreThere() throws IOException {
        List<String> links = Pattern.compile("(?<!!)\\[[^\\]]*]\\((?!https?:)([^)]+)\\)")
                .matcher(read("README.md"))
                .results()
                .map(link -> link.group(1))
                .toList();
        List<String> headings = read("README.md")
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> "#"
                        + line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> {
            if (link.startsWith("#")) {
                assertThat(headings).contains(link);
            } else {
                assertThat(Program.HOME.resolve(link)).exists();
            }
        });
    }
}
