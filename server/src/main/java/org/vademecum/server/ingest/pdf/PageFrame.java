package org.vademecum.server.ingest.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The page as a reader sees it: cropped and turned, in points from its upper left corner. From the
 * user space of PDF 32000-1, 8.3.2, which begins at the lower left.
 */
record PageFrame(AffineTransform transform, float width, float height) {

  static PageFrame of(PDPage page) {
    PDRectangle box = page.getCropBox();
    float left = box.getLowerLeftX();
    float low = box.getLowerLeftY();
    float right = box.getUpperRightX();
    float high = box.getUpperRightY();
    return switch (page.getRotation()) {
      case 90 -> swapped(new AffineTransform(0, 1, 1, 0, -low, -left), box);
      case 180 -> straight(new AffineTransform(-1, 0, 0, 1, right, -low), box);
      case 270 -> swapped(new AffineTransform(0, -1, -1, 0, high, right), box);
      default -> straight(new AffineTransform(1, 0, 0, -1, -left, high), box);
    };
  }

  private static PageFrame straight(AffineTransform transform, PDRectangle box) {
    return new PageFrame(transform, box.getWidth(), box.getHeight());
  }

  private static PageFrame swapped(AffineTransform transform, PDRectangle box) {
    return new PageFrame(transform, box.getHeight(), box.getWidth());
  }

  Point2D.Float at(float x, float y) {
    Point2D.Float point = new Point2D.Float();
    transform.transform(new Point2D.Float(x, y), point);
    return point;
  }

  /** Coordinates on the page turned back by quarters, so that what was turned stands upright. */
  Point2D.Float upright(Point2D.Float point, int turn) {
    return switch (turn) {
      case 1 -> new Point2D.Float(point.y, width - point.x);
      case 2 -> new Point2D.Float(width - point.x, height - point.y);
      case 3 -> new Point2D.Float(height - point.y, point.x);
      default -> point;
    };
  }
}
