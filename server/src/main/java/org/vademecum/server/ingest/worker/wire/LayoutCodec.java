package org.vademecum.server.ingest.worker.wire;

import java.io.IOException;
import org.vademecum.server.ingest.source.Layout;

/** Where lines stand on their pages; one byte where the source does not tell. */
final class LayoutCodec {
  private static final int MAX_NAME = 100;

  private LayoutCodec() {}

  static void write(WireOutput out, Layout layout) throws IOException {
    out.flag(layout.isKnown());
    if (layout.isKnown()) {
      out.real(layout.left());
      out.real(layout.right());
      out.real(layout.baseline());
      out.real(layout.size());
      out.flag(layout.bold());
      out.flag(layout.italic());
      out.text(layout.zone().name());
      out.real(layout.column().left());
      out.real(layout.column().right());
      out.real(layout.page().width());
      out.real(layout.page().height());
    }
  }

  static Layout read(WireInput in) throws IOException {
    if (!in.flag()) {
      return Layout.NONE;
    }
    return new Layout(
        in.real("left edge"),
        in.real("right edge"),
        in.real("baseline"),
        in.real("size of type"),
        in.flag(),
        in.flag(),
        zone(in),
        new Layout.Column(in.real("column"), in.real("column")),
        new Layout.Page(in.real("width of a page"), in.real("height of a page")));
  }

  private static Layout.Zone zone(WireInput in) throws IOException {
    try {
      return Layout.Zone.valueOf(in.text(MAX_NAME, "place on the page"));
    } catch (IllegalArgumentException e) {
      throw new WireException("a place on the page that there is not");
    }
  }
}
