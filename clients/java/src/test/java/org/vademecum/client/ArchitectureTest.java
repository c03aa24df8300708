package org.vademecum.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.vademecum.client",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule ROOMS_HAVE_NO_CYCLES =
      slices().matching("org.vademecum.client.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule TRUST_DOES_NO_INPUT_OR_OUTPUT =
      noClasses()
          .that()
          .resideInAPackage("..client.trust..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..",
              "java.nio.file..",
              "java.net..",
              "java.sql..",
              "okhttp3..",
              "..client.store..",
              "..client.update..",
              "..client.read..");

  @ArchTest
  static final ArchRule STORE_KNOWS_NO_OTHER_ROOM =
      noClasses()
          .that()
          .resideInAPackage("..client.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..client.update..", "..client.read..", "..client.trust..");

  @ArchTest
  static final ArchRule READING_NEEDS_NO_NETWORK =
      noClasses()
          .that()
          .resideInAPackage("..client.read..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "..client.update..", "..client.trust..");

  @ArchTest
  static final ArchRule ONLY_ONE_CLASS_KNOWS_OKHTTP =
      noClasses()
          .that()
          .haveNameNotMatching(".*OkHttpFetcher.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("okhttp3..");

  @ArchTest
  static final ArchRule ONLY_JDBC_CLASSES_KNOW_JDBC =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.Jdbc.*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.sqlite..");

  @ArchTest
  static final ArchRule RUNS_ON_ANDROID_WITHOUT_THE_JDK_HTTP_CLIENT =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "io.vertx..", "com.mongodb..");
}
