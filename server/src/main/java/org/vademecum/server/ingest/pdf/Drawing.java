package org.vademecum.server.ingest.pdf;

import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The path that a page draws at a time, and the rules that came of all paths. */
final class Drawing {
  /** More rules than this are a picture's. */
  private static final int MOST = 5_000;

  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> segments = new ArrayList<>();
  private final List<Rule> areas = new ArrayList<>();
  private Point2D.Float start = new Point2D.Float();
  private Point2D.Float current = start;
  private Rule area = new Rule(0, 0, 0, 0);

  List<Rule> rules() {
    return rules;
  }

  void moveTo(Point2D.Float to) {
    endArea();
    start = to;
    current = to;
    area = new Rule(to.x, to.y, to.x, to.y);
  }

  void lineTo(Point2D.Float to) {
    if (segments.size() < MOST) {
      segments.add(box(current.x, current.y, to.x, to.y));
    }
    curveTo(to);
  }

  void curveTo(Point2D.Float to) {
    current = to;
    area =
        new Rule(
            Math.min(area.x0(), to.x),
            Math.min(area.y0(), to.y),
            Math.max(area.x1(), to.x),
            Math.max(area.y1(), to.y));
  }

  void close() {
    lineTo(start);
  }

  Point2D currentInUserSpace(PageFrame frame) {
    try {
      return frame.transform().inverseTransform(current, null);
    } catch (NoninvertibleTransformException e) {
      return current;
    }
  }

  void stroke() {
    segments.forEach(this::keep);
    end();
  }

  void fill() {
    endArea();
    areas.forEach(this::keep);
    end();
  }

  void end() {
    segments.clear();
    areas.clear();
    area = new Rule(0, 0, 0, 0);
  }

  private void endArea() {
    if (area.length() > 0 && areas.size() < MOST) {
      areas.add(area);
    }
  }

  private void keep(Rule rule) {
    float thickness = Math.min(rule.x1() - rule.x0(), rule.y1() - rule.y0());
    boolean isRule = thickness <= Rule.THICKEST && rule.length() >= Rule.SHORTEST;
    if (isRule && rules.size() < MOST) {
      rules.add(rule);
    }
  }

  private static Rule box(float x0, float y0, float x1, float y1) {
    return new Rule(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
  }
}
