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
    int page = section.lines().stream().mapToInt(PlacedLine::page).min().orElse(1);
    int first = section.lines().stream().mapToInt(line -> line.line().number()).min().orElse(1);
    int last = section.lines().stream().mapToInt(line -> line.line().number()).max().orElse(1);
    return new Place(id, page, first, last);
  }
}
