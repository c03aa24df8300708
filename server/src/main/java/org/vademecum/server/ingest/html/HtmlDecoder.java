package org.vademecum.server.ingest.html;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.text.TextDecoder;

/** Decodes HTML: as asked, else as its {@code meta} element says, else as plain text. */
final class HtmlDecoder {
  /** Bytes within which the HTML standard wants the declaration (section 4.2.5.4). */
  private static final int PRESCAN = 1024;

  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,200}charset\\s{0,9}=\\s{0,9}[\"']?([\\w:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private final TextDecoder decoder;

  HtmlDecoder(TextDecoder decoder) {
    this.decoder = decoder;
  }

  TextDecoder.Decoded decode(SourceFile file, String asked) {
    return decoder.decode(file, asked.isEmpty() ? declared(file.bytes()) : asked);
  }

  private static String declared(byte[] bytes) {
    int length = Math.min(PRESCAN, bytes.length);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher meta = META.matcher(head);
    return meta.find() ? meta.group(1) : "";
  }
}
