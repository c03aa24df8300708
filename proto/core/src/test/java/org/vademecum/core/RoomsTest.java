package org.vademecum.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** Who may depend on whom in the core. */
@AnalyzeClasses(
    packages = "org.vademecum.core",
    importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  private static final String[] PLATFORM = {"java.lang..", "java.util..", "org.jspecify.."};

  @ArchTest
  static final ArchRule documentDependsOnNothing =
      classes()
          .that()
          .resideInAPackage("..core.document..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with(
                  "org.vademecum.core.document..",
                  "java.security..",
                  "java.text..",
                  "java.nio.charset.."));

  @ArchTest
  static final ArchRule treeDependsOnDocument =
      classes()
          .that()
          .resideInAPackage("..core.tree..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with(
                  "org.vademecum.core.tree..",
                  "org.vademecum.core.document..",
                  "java.io..",
                  "java.nio.."));

  @ArchTest
  static final ArchRule bundleDependsOnTreeAndMessages =
      classes()
          .that()
          .resideInAPackage("..core.bundle..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with(
                  "org.vademecum.core.bundle..",
                  "org.vademecum.core.coding..",
                  "org.vademecum.core.sketch..",
                  "org.vademecum.core.tree..",
                  "org.vademecum.core.document..",
                  "org.vademecum.proto..",
                  "com.google.protobuf..",
                  "java.io..",
                  "java.nio.charset.."));

  @ArchTest
  static final ArchRule codingDependsOnNothing =
      classes()
          .that()
          .resideInAPackage("..core.coding..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with("org.vademecum.core.coding..", "java.io..", "java.nio..", "java.nio.charset.."));

  @ArchTest
  static final ArchRule sketchDependsOnTree =
      classes()
          .that()
          .resideInAPackage("..core.sketch..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with(
                  "org.vademecum.core.sketch..",
                  "org.vademecum.core.tree..",
                  "org.vademecum.core.document..",
                  "java.nio.charset.."));

  @ArchTest
  static final ArchRule differenceDependsOnNothing =
      classes()
          .that()
          .resideInAPackage("..core.difference..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with("org.vademecum.core.difference..", "com.github.difflib.."));

  @ArchTest
  static final ArchRule trustDependsOnMessages =
      classes()
          .that()
          .resideInAPackage("..core.trust..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      with(
                          "org.vademecum.core.trust..",
                          "org.vademecum.core.document..",
                          "org.vademecum.proto..",
                          "com.google.protobuf..",
                          "com.google.gson..",
                          "org.bouncycastle..",
                          "java.security..",
                          "java.time..",
                          "java.math..",
                          "java.nio.charset.."))
                  .or(
                      belongToAnyOf(
                          CharBuffer.class,
                          ByteBuffer.class,
                          StringReader.class,
                          IOException.class)));

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.vademecum.core.(*)..").should().beFreeOfCycles();

  private static String[] with(String... more) {
    String[] all = new String[PLATFORM.length + more.length];
    System.arraycopy(PLATFORM, 0, all, 0, PLATFORM.length);
    System.arraycopy(more, 0, all, PLATFORM.length, more.length);
    return all;
  }
}
