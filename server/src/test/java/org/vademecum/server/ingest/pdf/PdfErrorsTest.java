package org.vademecum.server.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.IngestException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Progress;
import org.vademecum.server.ingest.worker.inside.InstalledExtractors;

/** What cannot be read says so, with the file, the page and what to do. */
class PdfErrorsTest {
  private static final PdfLimits SMALL = new PdfLimits(1 << 20, 3, 5_000, 1 << 20, 1 << 20);

  @Test
  void documentWithPasswordIsRefused() {
    PdfException fault = refuse(locked("owner", "user"));

    assertTrue(message(fault).startsWith("some.pdf: the PDF is locked with a password; "));
  }

  @Test
  void documentThatOnlyItsOwnerMayChangeIsRead() {
    Extracted read = read(locked("owner", ""));

    assertTrue(read.lines().stream().anyMatch(line -> line.text().equals("A hut in the valley")));
  }

  @Test
  void scannedDocumentAsksForTextRecognition() throws IOException {
    Sheets sheets = new Sheets();
    for (int page = 0; page < 2; page++) {
      sheets.page();
      BufferedImage scan = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
      var image = LosslessFactory.createFromImage(sheets.document, scan);
      sheets.paint(content -> content.drawImage(image, 0, 0, 612, 792));
    }

    assertEquals(
        "some.pdf: no text layer: 2 of its 2 pages are pictures of text; run OCR (text recognition)"
            + " on it first",
        message(refuse(sheets.bytes())));
  }

  @Test
  void emptyPagesAreNoDocument() {
    assertTrue(message(refuse(new Sheets().page().bytes())).contains("none of its 1 pages"));
    assertTrue(message(refuse(new Sheets().bytes())).contains("has no pages"));
  }

  @Test
  void fileThatWasCutShortIsRefused() {
    byte[] whole = hut().bytes();

    for (int length = 20; length < whole.length - 10; length += 97) {
      PdfException fault = refuse(Arrays.copyOf(whole, length));
      assertTrue(message(fault).contains("cut short"), message(fault));
    }
  }

  @Test
  void pageThatWasDamagedIsNamed() {
    byte[] bytes = hut().page().text(100, 100, new Sheets().plain, 10, "More").bytes();
    String file = new String(bytes, StandardCharsets.ISO_8859_1);
    int second = file.indexOf("stream", file.indexOf("endstream") + 9) + 20;
    bytes[second] ^= 0x7f;
    bytes[second + 1] ^= 0x7f;

    PdfException fault = refuse(bytes);

    assertEquals(2, fault.page(), message(fault));
    assertTrue(message(fault).startsWith("some.pdf, page 2: the page is damaged"));
  }

  @Test
  void otherFilesAreNoPdf() {
    assertTrue(message(refuse("Just text".getBytes(StandardCharsets.UTF_8))).contains("%PDF-"));
    SourceFile word = new SourceFile("some.pdf", new byte[] {'P', 'K', 3, 4, 0, 0});

    IngestException fault =
        assertThrows(
            IngestException.class,
            () -> new Importer(new InstalledExtractors()).read(word, ImportOptions.NONE));
    assertTrue(message(fault).contains("Word document"), message(fault));
  }

  @Test
  void streamThatUnpacksToTooMuchIsRefusedBeforeItIsUnpacked() throws IOException {
    Sheets sheets = hut();
    COSStream bomb = new COSStream();
    try (OutputStream out = bomb.createOutputStream(COSName.FLATE_DECODE)) {
      for (int i = 0; i < 40; i++) {
        out.write(new byte[1 << 16]);
      }
    }
    sheets.document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, bomb);

    assertTrue(message(refuse(sheets.bytes())).contains("unpacks to more than 1 MiB"));
  }

  @Test
  void pageThatDrawsWithoutEndIsRefused() throws IOException {
    Sheets sheets = hut();
    PDFormXObject form = new PDFormXObject(sheets.document);
    fill(form, "0 0 m 1 1 l S ".repeat(40));
    for (int depth = 0; depth < 6; depth++) {
      PDFormXObject outer = new PDFormXObject(sheets.document);
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("F"), form);
      outer.setResources(resources);
      fill(outer, "/F Do ".repeat(10));
      form = outer;
    }
    PDFormXObject all = form;
    sheets.paint(content -> content.drawForm(all));

    PdfException fault = refuse(sheets.bytes());

    assertEquals(1, fault.page());
    assertTrue(message(fault).contains("more than 5000 drawing steps"));
  }

  private static void fill(PDFormXObject form, String content) throws IOException {
    form.setBBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(100, 100));
    try (OutputStream out = form.getContentStream().createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void documentWithTooManyPagesIsRefused() {
    Sheets sheets = hut().page().page().page();

    assertTrue(message(refuse(sheets.bytes())).contains("more than 3 pages"));
  }

  @Test
  void deeplyNestedObjectsAreRefused() {
    String file =
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Deep "
            + "[".repeat(200_000)
            + ">>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n"
            + "trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n";

    PdfException fault = refuse(file.getBytes(StandardCharsets.ISO_8859_1));

    assertTrue(message(fault).startsWith("some.pdf: "), message(fault));
  }

  private static Sheets hut() {
    Sheets sheets = new Sheets().page();
    return sheets.text(100, 100, sheets.plain, 10, "A hut in the valley");
  }

  private static byte[] locked(String owner, String user) {
    Sheets sheets = hut();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (sheets.document) {
      var policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      sheets.document.protect(policy);
      sheets.document.save(out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Extracted read(byte[] bytes) {
    return new PdfExtractor(SMALL).extract(new SourceFile("some.pdf", bytes), Progress.NONE);
  }

  private static String message(IngestException fault) {
    return String.valueOf(fault.getMessage());
  }

  private static PdfException refuse(byte[] bytes) {
    return assertThrows(PdfException.class, () -> read(bytes));
  }
}
