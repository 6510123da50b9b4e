package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java that only says how it was started. */
class LauncherTests {
    @TempDir
    Path folder;

    @BeforeEach
    void install() throws IOException {
        Files.copy(Program.HOME.resolve("tradewind"), folder.resolve("tradewind"));
        Files.createFile(folder.resolve("pom.xml"));
        Files.createDirectories(folder.resolve("src/main"));
        Files.createDirectories(folder.resolve("target/app"));
        Files.createFile(folder.resolve("target/app/built"));
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"LC_ALL=${LC_ALL:-}\"\nfor word; do echo \"$word\"; done\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    }

    private List<String> launched(String locale, String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("tradewind").toString()));
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        process.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
        process.environment().put("LC_ALL", locale);
        Process running = process.redirectErrorStream(true).start();
        List<String> said = running.inputReader().lines().toList();
        assertThat(running.waitFor()).isZero();
        return said;
    }

    @Test
    void wordsArePassedOnAsTheyAre() throws Exception {
        assertThat(launched("C.UTF-8", "ask", "top  3 'markets'", "*"))
                .startsWith("LC_ALL=C.UTF-8")
                .endsWith("ask", "top  3 'markets'", "*");
    }

    @Test
    void javaReadsUtf8WhateverTheLocale() throws Exception {
        assertThat(launched("C", "ask")).contains("LC_ALL=C.UTF-8");
        assertThat(launched("", "ask")).contains("LC_ALL=C.UTF-8");
    }

    /** What the launched program finds behind its three streams, when the shell starts it with this behind its words. */
    private String streams(String redirections) throws IOException, InterruptedException {
        Path found = folder.resolve("found");
        Files.writeString(
                folder.resolve("jdk/bin/java"),
                "#!/bin/sh\nlinks=$(for n in 0 1 2; do readlink /proc/$$/fd/$n; done)\necho \"$links\" >" + found
                        + "\n");
        ProcessBuilder process =
                new ProcessBuilder("sh", "-c", "exec sh " + folder.resolve("tradewind") + " ask " + redirections);
        process.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        assertThat(process.start().waitFor()).isZero();
        return Files.readString(found);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aStreamThatIsClosedIsNoOtherFile() throws Exception {
        assertThat(streams("<&-").lines()).first().isEqualTo("/dev/null");
        assertThat(streams("<&- >&- 2>&-").lines()).containsExactly("/dev/null", "/dev/null", "/dev/null");
    }
}
