package org.vademecum.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may depend on whom. */
@AnalyzeClasses(
    packages = {"org.vademecum"},
    importOptions = ImportOption.DoNotIncludeTests.class)
final class RoomsTest {
  private static final String CORE = "org.vademecum.core.";
  private static final String SERVER = "org.vademecum.server.";

  @ArchTest
  static final ArchRule ingestIsPure =
      classes()
          .that()
          .resideInAPackage(SERVER + "ingest..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  SERVER + "ingest..",
                  CORE + "document..",
                  "java..",
                  "javax.imageio..",
                  "javax.xml.stream..",
                  "org.apache.fontbox..",
                  "org.apache.pdfbox..",
                  "org.apache.poi..",
                  "org.commonmark..",
                  "org.jsoup..",
                  "org.jspecify.."));

  @ArchTest
  static final ArchRule onlyWorkersReadBinaryFormats =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              SERVER + "ingest.docx..", SERVER + "ingest.pdf..", SERVER + "ingest.worker.inside..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  SERVER + "ingest.docx..",
                  SERVER + "ingest.pdf..",
                  SERVER + "ingest.worker.inside..",
                  "org.apache.poi..",
                  "org.apache.pdfbox.."));

  @ArchTest
  static final ArchRule onlyTheOwnersOfWorkersAndOfTheSignerStartProcesses =
      noClasses()
          .that()
          .resideInAPackage("org.vademecum.server..")
          .and()
          .doNotHaveFullyQualifiedName(SERVER + "ingest.worker.WorkerCommand")
          .and()
          .doNotHaveFullyQualifiedName(SERVER + "SignerProgram")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ProcessBuilder.class)
          .orShould()
          .callMethod(Runtime.class, "exec", String[].class);

  @ArchTest
  static final ArchRule exportIsPure =
      classes()
          .that()
          .resideInAPackage(SERVER + "export..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  SERVER + "export..",
                  SERVER + "ingest.akn..",
                  CORE + "document..",
                  "com.fasterxml.jackson.core..",
                  "java..",
                  "javax.xml.stream..",
                  "org.jspecify.."));

  @ArchTest
  static final ArchRule storeKnowsTheVocabularyOnly =
      noClasses()
          .that()
          .resideInAPackage(SERVER + "store..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.vademecum.proto..",
                  CORE + "tree..",
                  CORE + "bundle..",
                  CORE + "trust..",
                  SERVER + "ingest..",
                  SERVER + "publish..",
                  SERVER + "http.."));

  @ArchTest
  static final ArchRule publishKnowsNeitherHttpNorMongo =
      noClasses()
          .that()
          .resideInAPackage(SERVER + "publish..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  SERVER + "http..",
                  SERVER + "store.embedded..",
                  "com.mongodb..",
                  "org.bson..",
                  "io.vertx.ext.web..",
                  "io.vertx.core.http.."));

  @ArchTest
  static final ArchRule httpKnowsNoPureRoomButTheVocabulary =
      noClasses()
          .that()
          .resideInAPackage(SERVER + "http..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  CORE + "tree..",
                  CORE + "bundle..",
                  CORE + "trust..",
                  SERVER + "ingest..",
                  SERVER + "store.embedded..",
                  "com.mongodb..",
                  "org.bson.."));

  @ArchTest
  static final ArchRule onlyTheStoreKnowsMongo =
      noClasses()
          .that()
          .resideOutsideOfPackage(SERVER + "store..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson.."));

  @ArchTest
  static final ArchRule onlyHttpKnowsRoutingContext =
      noClasses()
          .that()
          .resideOutsideOfPackage(SERVER + "http..")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("RoutingContext");

  @ArchTest
  static final ArchRule serverNeverDependsOnClients =
      noClasses()
          .that()
          .resideInAPackage("org.vademecum.server..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.vademecum.client..", "org.vademecum.cli.."));

  @ArchTest
  static final ArchRule onlyMainReadsTheEnvironment =
      noClasses()
          .that()
          .resideInAPackage("org.vademecum.server..")
          .and()
          .doNotHaveFullyQualifiedName(SERVER + "Main")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @ArchTest
  static final ArchRule noRoomsInACycle =
      slices().matching(SERVER + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesWithinPublish =
      slices().matching(SERVER + "publish.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule helpersOfPublishDoNotKnowItsWiring =
      noClasses()
          .that()
          .resideInAPackage(SERVER + "publish.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SERVER + "publish");
}
