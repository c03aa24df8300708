package org.vademecum.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** Writes small PDF files by hand (ISO 32000-1, 7.5), damaged ones too. */
final class PdfFile {
  private static final byte[] IDLE = latin("q Q ".repeat(1_000));

  private final List<byte[]> contents = new ArrayList<>();

  /** A page that shows a text of one line, after some operators that show nothing. */
  PdfFile page(String text, int idleOperators) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(content)) {
      for (int i = 0; i < idleOperators / 2_000; i++) {
        deflated.write(IDLE);
      }
      deflated.write(latin("BT /F1 12 Tf 72 700 Td (" + text + ") Tj ET"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    contents.add(content.toByteArray());
    return this;
  }

  /** A page whose content cannot be unpacked. */
  PdfFile damagedPage() {
    contents.add(latin("no deflated stream"));
    return this;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  byte[] bytes() {
    Writing file = new Writing();
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < contents.size(); i++) {
      kids.append(4 + 2 * i).append(" 0 R ");
    }
    file.object("<</Type/Catalog/Pages 2 0 R>>");
    file.object("<</Type/Pages/Count " + contents.size() + "/Kids[" + kids + "]>>");
    file.object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    for (int i = 0; i < contents.size(); i++) {
      file.object(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>"
              + "/Contents "
              + (5 + 2 * i)
              + " 0 R>>");
      file.stream(contents.get(i));
    }
    return file.end();
  }

  /** The objects of a file in order, and where each begins. */
  private static final class Writing {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    Writing() {
      write("%PDF-1.7\n");
    }

    void object(String dictionary) {
      begin();
      write(dictionary + "\nendobj\n");
    }

    void stream(byte[] content) {
      begin();
      write("<</Filter/FlateDecode/Length " + content.length + ">>\nstream\n");
      out.writeBytes(content);
      write("\nendstream\nendobj\n");
    }

    private void begin() {
      offsets.add(out.size());
      write(offsets.size() + " 0 obj\n");
    }

    byte[] end() {
      int table = out.size();
      int size = offsets.size() + 1;
      write("xref\n0 " + size + "\n0000000000 65535 f \n");
      offsets.forEach(offset -> write(String.format("%010d 00000 n \n", offset)));
      write("trailer\n<</Size " + size + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
      return out.toByteArray();
    }

    private void write(String text) {
      out.writeBytes(latin(text));
    }
  }
}
