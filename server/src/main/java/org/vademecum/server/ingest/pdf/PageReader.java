package org.vademecum.server.ingest.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads what a page paints: its content stream, and what fields and notes show upon it. */
final class PageReader extends PDFGraphicsStreamEngine {
  private final PageFrame frame;
  private final Effort effort;
  private final Faces faces;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final Drawing drawing = new Drawing();
  private final Deque<COSName> marks = new ArrayDeque<>();
  private int artifacts;
  private int faults;

  private PageReader(PDPage page, Effort effort, Faces faces) {
    super(page);
    this.frame = PageFrame.of(page);
    this.effort = effort;
    this.faces = faces;
  }

  static PageContent read(PDPage page, int number, Effort effort, Faces faces) throws IOException {
    PageReader reader = new PageReader(page, effort, faces);
    reader.processPage(page);
    for (PDAnnotation annotation : page.getAnnotations()) {
      reader.read(annotation);
    }
    return new PageContent(
        number,
        reader.frame.width(),
        reader.frame.height(),
        reader.glyphs,
        Rule.joined(reader.drawing.rules()),
        reader.pictures,
        reader.faults);
  }

  private void read(PDAnnotation annotation) throws IOException {
    boolean shown = !annotation.isHidden() && !annotation.isNoView();
    boolean text =
        !(annotation instanceof PDAnnotationLink) && !(annotation instanceof PDAnnotationPopup);
    if (shown && text) {
      showAnnotation(annotation);
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    effort.step();
    super.processOperator(operator, operands);
  }

  /**
   * PDFBox goes on after operators that lack what they need; what they would have shown is lost.
   */
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException fault)
      throws IOException {
    faults++;
    super.operatorException(operator, operands, fault);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    marks.push(tag);
    artifacts += COSName.ARTIFACT.equals(tag) ? 1 : 0;
  }

  @Override
  public void endMarkedContentSequence() {
    artifacts -= COSName.ARTIFACT.equals(marks.poll()) ? 1 : 0;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    effort.step();
    String text = Characters.of(font, code);
    Matrix end = Matrix.getTranslateInstance(displacement.getX(), 0).multiply(matrix);
    Point2D.Float from = frame.at(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D.Float to = frame.at(end.getTranslateX(), end.getTranslateY());
    Point2D.Float above = above(matrix, from);
    int turn = turn(matrix, from);
    Point2D.Float start = frame.upright(from, turn);
    Point2D.Float stop = frame.upright(to, turn);
    float size = (float) (above.distance(0, 0) * fontScale(font));
    if (isFinite(start, stop, size) && size > 0) {
      Faces.Face face = faces.of(font);
      boolean bold = face.bold() || isStroked();
      glyphs.add(
          new Glyph(
              text,
              Math.min(start.x, stop.x),
              Math.max(start.x, stop.x),
              start.y,
              size,
              bold,
              face.italic(),
              artifacts > 0,
              turn));
    }
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

  private static boolean isFinite(Point2D.Float from, Point2D.Float to, float size) {
    return Float.isFinite(from.x + from.y + to.x + to.y + size);
  }

  /** Painted and outlined: what programs do for want of a bold face. */
  private boolean isStroked() {
    return getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    Point2D.Float a = frame.at(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D.Float corner = new Point2D.Float(1, 1);
    matrix.createAffineTransform().transform(corner, corner);
    Point2D.Float b = frame.at(corner.x, corner.y);
    pictures.add(
        new Picture(
            Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y), image));
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    drawing.moveTo(frame.at((float) p0.getX(), (float) p0.getY()));
    drawing.lineTo(frame.at((float) p1.getX(), (float) p1.getY()));
    drawing.lineTo(frame.at((float) p2.getX(), (float) p2.getY()));
    drawing.lineTo(frame.at((float) p3.getX(), (float) p3.getY()));
    drawing.close();
  }

  @Override
  public void moveTo(float x, float y) {
    drawing.moveTo(frame.at(x, y));
  }

  @Override
  public void lineTo(float x, float y) {
    drawing.lineTo(frame.at(x, y));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    drawing.curveTo(frame.at(x3, y3));
  }

  @Override
  public Point2D getCurrentPoint() {
    return drawing.currentInUserSpace(frame);
  }

  @Override
  public void closePath() {
    drawing.close();
  }

  @Override
  public void endPath() {
    drawing.end();
  }

  @Override
  public void strokePath() {
    drawing.stroke();
  }

  @Override
  public void fillPath(int windingRule) {
    drawing.fill();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    drawing.stroke();
  }

  @Override
  public void clip(int windingRule) {
    // what is cut off is read all the same
  }

  @Override
  public void shadingFill(COSName shadingName) {
    // shading paints no lines
  }
}
