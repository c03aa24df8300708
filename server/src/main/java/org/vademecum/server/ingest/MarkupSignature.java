package org.vademecum.server.ingest;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Markup under the name of plain text, whose tags would be read as words. */
final class MarkupSignature {
  private static final int HEAD = 1_024;
  private static final Pattern HTML =
      Pattern.compile(
          "\\A\\W{0,4}\\s*(?:<\\?xml[^>]*>\\s*)?<(?:!doctype html|html)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern XML = Pattern.compile("\\A\\W{0,4}\\s*<\\?xml\\s.*", Pattern.DOTALL);

  private MarkupSignature() {}

  /**
   * Looks at a file named as text.
   *
   * @throws WrongExtensionException when it is HTML or XML
   */
  static void check(SourceFile file) {
    if (!file.extension().equals("txt") && !file.extension().equals("text")) {
      return;
    }
    int length = Math.min(file.bytes().length, HEAD);
    String head =
        new String(file.bytes(), 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    if (HTML.matcher(head).matches()) {
      throw new WrongExtensionException(file.name(), "HTML", "html");
    }
    if (XML.matcher(head).matches()) {
      throw new WrongExtensionException(file.name(), "XML", "xml");
    }
  }
}
