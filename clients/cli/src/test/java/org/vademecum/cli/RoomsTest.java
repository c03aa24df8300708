package org.vademecum.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may depend on whom. */
@AnalyzeClasses(
    packages = "org.vademecum.cli",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class RoomsTest {

  @ArchTest
  static final ArchRule keysNeedNoNetwork =
      noClasses()
          .that()
          .resideInAnyPackage("..cli.keys.file..", "..cli.keys.ceremony..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net..", "io.vertx..", "picocli..", "..cli.admin..", "org.vademecum.server..");
}
