package org.vademecum.server.ingest.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Says where letters stand upon a page, how large they are and how they are turned. */
final class GlyphPlaces {
  private final PageFrame frame;

  GlyphPlaces(PageFrame frame) {
    this.frame = frame;
  }

  /**
   * Where a letter stands, in points, on the page turned so that it stands upright.
   *
   * @param start where it begins
   * @param stop where the next one would begin
   * @param size of the type
   * @param turn as of {@link Glyph#turn()}
   */
  record Place(Point2D.Float start, Point2D.Float stop, float size, int turn) {
    boolean isVisible() {
      return Float.isFinite(start.x + start.y + stop.x + stop.y + size) && size > 0;
    }
  }

  /**
   * The place of a letter.
   *
   * @param matrix from the letter's own space to the page's
   * @param displacement to the next letter, in the letter's own space
   */
  Place of(Matrix matrix, PDFont font, Vector displacement) {
    Matrix end = Matrix.getTranslateInstance(displacement.getX(), 0).multiply(matrix);
    Point2D.Float from = frame.at(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D.Float to = frame.at(end.getTranslateX(), end.getTranslateY());
    int turn = turn(matrix, from);
    float size = (float) (above(matrix, from).distance(0, 0) * fontScale(font));
    return new Place(frame.upright(from, turn), frame.upright(to, turn), size, turn);
  }

  /** Fonts of type 3 have units of their own. */
  private static double fontScale(PDFont font) {
    return font instanceof PDType3Font ? Math.abs(font.getFontMatrix().getScaleY()) * 1000 : 1;
  }

  private Point2D.Float above(Matrix matrix, Point2D.Float from) {
    Matrix up = Matrix.getTranslateInstance(0, 1).multiply(matrix);
    Point2D.Float to = frame.at(up.getTranslateX(), up.getTranslateY());
    return new Point2D.Float(to.x - from.x, to.y - from.y);
  }

  private int turn(Matrix matrix, Point2D.Float from) {
    Matrix right = Matrix.getTranslateInstance(1, 0).multiply(matrix);
    Point2D.Float to = frame.at(right.getTranslateX(), right.getTranslateY());
    double quarters = Math.atan2(to.y - from.y, to.x - from.x) / (Math.PI / 2);
    long nearest = Math.round(quarters);
    return Math.abs(quarters - nearest) > 0.1 ? Glyph.ASKEW : (int) Math.floorMod(nearest, 4L);
  }
}
