package org.vademecum.server.ingest.pdf;

import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** A picture on a page: its place in points from the upper left corner, and what it shows. */
record Picture(float x0, float y0, float x1, float y1, PDImage image) {
  float width() {
    return x1 - x0;
  }

  float height() {
    return y1 - y0;
  }

  float area() {
    return width() * height();
  }
}
