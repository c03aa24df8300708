package org.vademecum.server.ingest.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Decodes XML as its byte order mark or its declaration says, else as UTF-8 (XML 1.0, appendix F);
 * a byte that does not fit is an error.
 */
final class XmlDecoder {
  private static final int HEAD = 256;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]{0,39})[\"']");

  private XmlDecoder() {}

  static Reader decode(InputStream in) throws XMLStreamException {
    PushbackInputStream bytes = new PushbackInputStream(in, HEAD);
    try {
      byte[] head = bytes.readNBytes(HEAD);
      int mark = markLength(head);
      bytes.unread(head, mark, head.length - mark);
      return new InputStreamReader(
          bytes,
          charset(head)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT));
    } catch (IOException e) {
      throw new XMLStreamException(String.valueOf(e.getMessage()), e);
    }
  }

  private static int at(byte[] head, int index) {
    return index < head.length ? head[index] & 0xff : -1;
  }

  private static int markLength(byte[] head) {
    boolean utf8 = at(head, 0) == 0xef && at(head, 1) == 0xbb && at(head, 2) == 0xbf;
    boolean utf16 = at(head, 0) + at(head, 1) == 0xfe + 0xff && at(head, 0) >= 0xfe;
    return utf8 ? 3 : utf16 ? 2 : 0;
  }

  private static Charset charset(byte[] head) throws XMLStreamException {
    int first = at(head, 0);
    int second = at(head, 1);
    if ((first == 0xfe && second == 0xff) || (first == 0 && second == '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if ((first == 0xff && second == 0xfe) || (first == '<' && second == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher declared =
        DECLARED.matcher(new String(head, 0, head.length, StandardCharsets.ISO_8859_1));
    return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
  }

  private static Charset named(String name) throws XMLStreamException {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new XMLStreamException("unknown encoding '" + name + "'", e);
    }
  }
}
