package org.vademecum.server.ingest.pdf;

import java.util.List;

/** All that a page shows: letters in the order of painting, drawn lines, pictures. */
record PageContent(
    int number,
    float width,
    float height,
    List<Glyph> glyphs,
    List<Rule> rules,
    List<Picture> pictures) {}
