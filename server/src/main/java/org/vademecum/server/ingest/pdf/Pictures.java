package org.vademecum.server.ingest.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.source.Attachment;

/** Keeps the pictures of pages, as JPEG where they are such and as PNG else, each once. */
final class Pictures {
  /** Smaller ones, in points, are emblems and codes. */
  private static final float SMALLEST = 72;

  /** Larger ones, in picture elements, would take too much time. */
  private static final long LARGEST = 16_000_000;

  /** A picture on more pages than this is furniture. */
  private static final int PAGES = 3;

  private final long cap;
  private final Map<Digest, Integer> pages = new HashMap<>();
  private final Map<Digest, Attachment> kept = new HashMap<>();
  private final List<Digest> order = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private long bytes;

  /**
   * @param cap bytes of all that are kept together
   */
  Pictures(long cap) {
    this.cap = cap;
  }

  void add(PageContent page) {
    int count = 0;
    for (Picture picture : page.pictures()) {
      boolean figure = picture.width() >= SMALLEST && picture.height() >= SMALLEST;
      if (figure && !picture.image().isStencil()) {
        count++;
        keep(picture.image(), page.number(), count);
      }
    }
  }

  private void keep(PDImage image, int page, int count) {
    try {
      Attachment attachment = encode(image, "page-" + page + "-" + count, page);
      if (bytes + attachment.bytes().length > cap) {
        throw new IOException("too many and too large pictures");
      }
      Digest digest = attachment.digest();
      pages.merge(digest, 1, Integer::sum);
      if (kept.putIfAbsent(digest, attachment) == null) {
        order.add(digest);
        bytes += attachment.bytes().length;
      }
    } catch (IOException | RuntimeException e) {
      notices.add(new Notice("picture-left-out", page, 0, String.valueOf(e.getMessage()), ""));
    }
  }

  private static Attachment encode(PDImage image, String name, int page) throws IOException {
    if (image instanceof PDImageXObject object && isJpeg(object)) {
      List<String> stop = List.of(COSName.DCT_DECODE.getName());
      try (InputStream in = object.createInputStream(stop)) {
        return new Attachment(name + ".jpg", "image/jpeg", page, in.readAllBytes());
      }
    }
    if ((long) image.getWidth() * image.getHeight() > LARGEST) {
      throw new IOException(image.getWidth() + " x " + image.getHeight());
    }
    BufferedImage picture = image.getImage();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return new Attachment(name + ".png", "image/png", page, out.toByteArray());
  }

  /** What a browser shows as it is: no mask beside it, no colours of print. */
  private static boolean isJpeg(PDImageXObject image) throws IOException {
    boolean masked = image.getSoftMask() != null || image.getMask() != null;
    return "jpg".equals(image.getSuffix())
        && !masked
        && image.getColorSpace().getNumberOfComponents() != 4;
  }

  List<Attachment> attachments() {
    return order.stream()
        .filter(digest -> pages.getOrDefault(digest, 0) <= PAGES)
        .map(kept::get)
        .toList();
  }

  List<Notice> notices() {
    return notices;
  }
}
