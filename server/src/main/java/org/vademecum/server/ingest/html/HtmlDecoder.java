package org.vademecum.server.ingest.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.text.TextDecoder;

/**
 * Decodes HTML: as asked, else as plain text. What its {@code meta} element or XML declaration says
 * is only a hint, for it is often wrong; where the text is in another character set there is a
 * notice.
 */
final class HtmlDecoder {
  /** Bytes within which the HTML standard wants the declaration (section 4.2.5.4). */
  private static final int PRESCAN = 1024;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<meta[^>]{0,200}charset|<\\?xml[^>]{0,200}encoding)"
              + "\\s{0,9}=\\s{0,9}[\"']?([\\w:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private final TextDecoder decoder;

  HtmlDecoder(TextDecoder decoder) {
    this.decoder = decoder;
  }

  TextDecoder.Decoded decode(SourceFile file, String asked) {
    String declared = declared(file.bytes());
    TextDecoder.Decoded decoded = decoder.decode(file, asked, declared);
    if (declared.isEmpty() || means(declared, decoded.charset())) {
      return decoded;
    }
    List<Notice> notices = new ArrayList<>(decoded.notices());
    notices.add(new Notice("charset-differs", 0, 0, declared, decoded.charset().name()));
    return new TextDecoder.Decoded(decoded.text(), decoded.charset(), notices);
  }

  private static String declared(byte[] bytes) {
    int length = Math.min(PRESCAN, bytes.length);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    return declared.find() ? declared.group(1) : "";
  }

  /** Pages say ISO-8859-1 for windows-1252, as the HTML standard knows, and GBK for GB18030. */
  private static boolean means(String declared, Charset found) {
    try {
      Charset charset = Charset.forName(declared);
      boolean wider =
          charset.equals(StandardCharsets.ISO_8859_1) && found.name().equals("windows-1252");
      boolean chinese = charset.name().startsWith("GB") && found.name().startsWith("GB");
      boolean utf16 = charset.name().startsWith("UTF-16") && found.name().startsWith("UTF-16");
      boolean ascii = charset.equals(StandardCharsets.US_ASCII);
      return charset.equals(found) || wider || chinese || utf16 || ascii;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }
}
