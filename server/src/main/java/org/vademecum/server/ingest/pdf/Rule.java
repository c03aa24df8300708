package org.vademecum.server.ingest.pdf;

/** A drawn line, or a bar so thin that it is one, in points from the page's upper left corner. */
record Rule(float x0, float y0, float x1, float y1) {
  /** Thicker bars are areas. */
  static final float THICKEST = 4;

  /** Shorter ones are parts of drawings or of letters. */
  static final float SHORTEST = 12;

  boolean isHorizontal() {
    return x1 - x0 > y1 - y0;
  }

  float length() {
    return Math.max(x1 - x0, y1 - y0);
  }
}
