package org.vademecum.server.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.vademecum.server.ProjectFolder;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.SourceFile;
import org.xml.sax.SAXException;

/** What is exported as Akoma Ntoso is valid, and comes back as it was. */
class AknExporterTest {
  private static final int ROUNDS = 400;

  private static void requireSameAfterImport(ExportedExpression expected) {
    byte[] bytes = new AknExporter().export(expected);
    Imported back = Samples.IMPORTER.read(new SourceFile("back.xml", bytes), ImportOptions.NONE);
    String name = expected.head().symbol() + " " + new String(bytes, StandardCharsets.UTF_8);
    assertEquals(expected.sections(), back.sections(), name);
    assertEquals(expected.head().parts(), back.parts());
    assertEquals(expected.head().masthead(), back.masthead());
    assertEquals(expected.head().symbol(), back.symbol());
    assertEquals(expected.head().language(), back.language());
    assertEquals(expected.head().title(), back.title());
    assertEquals(expected.head().workKind(), back.workKind());
    assertEquals(expected.head().originalLanguage(), back.originalLanguage());
    assertEquals(0, back.coverage().charsLost(), name);
  }

  @Test
  void samplesInSixLanguagesComeBackAsTheyWere() {
    assertTrue(Samples.all().size() >= 30);
    Samples.all().forEach(AknExporterTest::requireSameAfterImport);
  }

  @Test
  void expressionsOfAnyShapeComeBackAsTheyWere() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      requireSameAfterImport(new RandomExpression(seed).next());
    }
  }

  @Test
  void sameExpressionGivesSameBytes() {
    ExportedExpression sample = Samples.all().get(0);

    assertArrayEquals(new AknExporter().export(sample), new AknExporter().export(sample));
  }

  @Test
  void validAgainstTheSchemaOfOasis() throws IOException, SAXException {
    Path file = ProjectFolder.root().resolve("target/akn-schema/akomantoso30.xsd");
    if (!Files.exists(file)) {
      System.out.println("skipped: no schema of Akoma Ntoso here; bin/akn-schema fetches it");
    }
    Assumptions.assumeTrue(Files.exists(file));
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    Schema schema = factory.newSchema(file.toFile());
    for (ExportedExpression sample : Samples.all()) {
      validate(schema, sample);
    }
    for (int seed = 0; seed < ROUNDS; seed++) {
      validate(schema, new RandomExpression(seed).next());
    }
  }

  private static void validate(Schema schema, ExportedExpression sample) throws IOException {
    byte[] bytes = new AknExporter().export(sample);
    try {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
    } catch (SAXException e) {
      throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
    }
  }
}
