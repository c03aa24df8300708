package org.vademecum.server.ingest.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Checks that what a page paints is whole: PDFBox goes on silently where a compressed stream is
 * damaged, and text would be lost.
 */
final class ContentCheck {
  private ContentCheck() {}

  /** What is wrong with the page's content, or empty. */
  static String fault(PDPage page) throws IOException {
    if (isMissing(page)) {
      return "what it paints is missing";
    }
    for (COSStream stream : streams(page)) {
      boolean deflated = COSName.FLATE_DECODE.equals(stream.getFilters());
      String fault = deflated ? fault(stream) : "";
      if (!fault.isEmpty()) {
        return fault;
      }
    }
    return "";
  }

  /** Does the page name content that the file does not hold? */
  private static boolean isMissing(PDPage page) {
    COSDictionary dictionary = page.getCOSObject();
    boolean named = dictionary.getItem(COSName.CONTENTS) instanceof COSObject;
    COSBase contents = dictionary.getDictionaryObject(COSName.CONTENTS);
    if (contents instanceof COSArray array) {
      return IntStream.range(0, array.size())
          .anyMatch(i -> array.get(i) instanceof COSObject && array.getObject(i) == null);
    }
    return named && contents == null;
  }

  private static List<COSStream> streams(PDPage page) {
    List<COSStream> streams = new ArrayList<>();
    COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    if (contents instanceof COSStream stream) {
      streams.add(stream);
    } else if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSStream stream) {
          streams.add(stream);
        }
      }
    }
    return streams;
  }

  private static String fault(COSStream stream) throws IOException {
    Inflater inflater = new Inflater();
    byte[] sink = new byte[1 << 14];
    try (InputStream in = stream.createRawInputStream()) {
      byte[] raw = in.readAllBytes();
      inflater.setInput(raw);
      while (inflater.inflate(sink) > 0) {
        // what comes out is of no interest
      }
      boolean cut = !inflater.finished() && raw.length > 0;
      return cut ? "what it paints is cut short" : "";
    } catch (DataFormatException e) {
      return "what it paints cannot be unpacked";
    } finally {
      inflater.end();
    }
  }
}
