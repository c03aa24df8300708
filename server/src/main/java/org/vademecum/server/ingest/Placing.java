package org.vademecum.server.ingest;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Provenance.Place;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.structure.SectionDraft;
import org.vademecum.server.ingest.structure.Structure;

/** Says of each section which page and lines it came from. */
record Placing(Structure structure) {

  List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < structure.sections().size(); i++) {
      places.add(place(structure.ids().get(i), structure.sections().get(i)));
    }
    return places;
  }

  private static Place place(String id, SectionDraft section) {
    if (section.lines().isEmpty()) {
      return new Place(id, 1, 1, 1);
    }
    int page = Integer.MAX_VALUE;
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (PlacedLine line : section.lines()) {
      page = Math.min(page, line.page());
      first = Math.min(first, line.line().number());
      last = Math.max(last, line.line().number());
    }
    return new Place(id, page, first, last);
  }
}
