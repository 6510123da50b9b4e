package org.tradewind;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The plan of the house, kept by a machine. */
class ArchitectureTests {
    private static final String ROOT = "org.tradewind";

    /** Every package with the packages of ours that it may know; the root may know all. */
    private static final Map<String, List<String>> ARROWS = new TreeMap<>(Map.of(
            "trade", List.of(),
            "question", List.of("trade"),
            "reply", List.of("trade"),
            "dataset", List.of("trade"),
            "engine", List.of("trade", "dataset"),
            "bot", List.of("trade", "question", "reply"),
            "telegram", List.of("bot", "reply"),
            "store", List.of("bot", "telegram"),
            "simulator", List.of()));

    private static JavaClasses house;

    @BeforeAll
    static void readClasses() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
    }

    private static String named(String name) {
        return ROOT + "." + name;
    }

    @Nested
    class Arrows {
        @Test
        void packagesAreFreeOfCycles() {
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(house);
        }

        @TestFactory
        Stream<DynamicTest> eachPackageKnowsOnlyWhatItMay() {
            return ARROWS.entrySet().stream()
                    .map(arrows -> DynamicTest.dynamicTest(
                            arrows.getKey(), () -> knowsOnly(arrows.getKey(), arrows.getValue())));
        }

        private void knowsOnly(String name, List<String> known) {
            String[] allowed = Stream.concat(Stream.of(name), known.stream())
                    .map(each -> named(each) + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(named(name) + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(ROOT + "..").and(resideOutsideOfPackages(allowed)))
                    .allowEmptyShould(true)
                    .check(house);
        }

        @Test
        void everyPackageHasItsArrows() {
            List<String> packages = packages().stream()
                    .map(JavaPackage::getName)
                    .filter(name -> !name.equals(ROOT))
                    .map(name -> name.substring(ROOT.length() + 1))
                    .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(packages).isSubsetOf(ARROWS.keySet());
        }

        @Test
        void tradeKnowsTheJdkOnly() {
            classes()
                    .that()
                    .resideInAPackage(named("trade") + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify..", named("trade") + "..")
                    .check(house);
        }
    }

    @Nested
    class Edges {
        @Test
        void sqlIsSpokenByEngineAndStoreOnly() {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(named("engine") + "..", named("store") + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.jooq..", "org.duckdb..", "org.sqlite..")
                    .check(house);
        }

        @Test
        void telegramIsSpokenByTelegramOnly() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(named("telegram") + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.telegram..")
                    .check(house);
        }

        @Test
        void standardStreamsBelongToTheRoot() throws NoSuchFieldException {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT)
                    .should(accessField(System.class, "out").or(accessField(System.class, "err")))
                    .check(house);
        }

        @Test
        void theLanguageAndTheWordsTouchNoFileAndNoClock() {
            noClasses()
                    .that()
                    .resideInAnyPackage(named("trade") + "..", named("question") + "..", named("bot") + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.nio.file..", "java.net.http..")
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .check(house);
        }
    }

    @Nested
    class Manners {
        @Test
        void everyPackageIsNullMarkedAndSaysWhatItIs() {
            assertThat(packages())
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.tryGetPackageInfo())
                            .as(each.getName())
                            .hasValueSatisfying(info -> assertThat(info.isAnnotatedWith(NullMarked.class))
                                    .isTrue()));
        }

        @Test
        void nobodySleeps() {
            noClasses()
                    .should()
                    .callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .callMethod(Thread.class, "sleep", java.time.Duration.class)
                    .orShould()
                    .callMethod(Thread.class, "sleep", long.class, int.class)
                    .check(house);
        }

        @Test
        void namesSayWhatThingsAre() {
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .check(house);
        }

        @Test
        void staticFieldsNeverChange() {
            classes().should(haveFinalStatics()).check(house);
        }
    }

    private static ArchCondition<JavaClass> haveFinalStatics() {
        return new ArchCondition<>("have no static field that can be set") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getFields().stream()
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription())));
            }
        };
    }

    /** The packages that hold classes; those without are rooms not yet built. */
    private static List<JavaPackage> packages() {
        return house.stream().map(JavaClass::getPackage).distinct().toList();
    }
}
