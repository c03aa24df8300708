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
  private final GlyphPlaces places;
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
    this.places = new GlyphPlaces(frame);
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
    GlyphPlaces.Place place = places.of(matrix, font, displacement);
    if (place.isVisible()) {
      Faces.Face face = faces.of(font);
      boolean bold = face.bold() || isStroked();
      glyphs.add(
          new Glyph(
              text,
              Math.min(place.start().x, place.stop().x),
              Math.max(place.start().x, place.stop().x),
              place.start().y,
              place.size(),
              bold,
              face.italic(),
              artifacts > 0,
              place.turn()));
    }
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
