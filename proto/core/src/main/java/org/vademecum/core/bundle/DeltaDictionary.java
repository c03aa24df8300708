package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.document.Utf8;
import org.vademecum.core.sketch.Place;

/**
 * The old sections whose texts a delta's new ones are coded against, in order of work and position:
 * both sides prime their coder with them.
 */
final class DeltaDictionary {
  /** Most bytes of old text in a dictionary. */
  static final int MAX_BYTES = 2 << 20;

  /** A section that is not among them. */
  static final int NONE = -1;

  private final Map<Place, Integer> indexes = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> byText = new HashMap<>();
  private long size;

  private DeltaDictionary() {}

  /** The dictionary of some sections and their texts. */
  static DeltaDictionary of(SortedMap<Place, String> sections) {
    DeltaDictionary dictionary = new DeltaDictionary();
    sections.forEach(dictionary::add);
    return dictionary;
  }

  private void add(Place place, String text) {
    size += bytes(text);
    Caps.check("bytes of old text", size, MAX_BYTES);
    indexes.put(place, texts.size());
    places.add(place);
    byText.putIfAbsent(text, texts.size());
    texts.add(text);
  }

  static long bytes(String text) {
    return Utf8.length(text);
  }

  List<String> texts() {
    return texts;
  }

  /** UTF-8 bytes of the texts. */
  long size() {
    return size;
  }

  /** The index of a section's text, or {@link #NONE}. */
  int index(String symbol, long position) {
    return position > Integer.MAX_VALUE
        ? NONE
        : indexes.getOrDefault(new Place(symbol, (int) position), NONE);
  }

  /** The section at an index. */
  Place place(int index) {
    if (index < 0 || index >= places.size()) {
      throw new MalformedBundleException(
          "the delta copies old section " + index + " of the " + places.size() + " it names");
    }
    return places.get(index);
  }

  /**
   * The section whose text is the same as a new one's, or {@link #NONE}.
   *
   * @param expected the index to prefer
   */
  int same(String text, int expected) {
    boolean same = expected < texts.size() && texts.get(expected).equals(text);
    return same ? expected : byText.getOrDefault(text, NONE);
  }

  /** Names the sections. */
  void write(CodedWriter out, OldPack old) {
    int from = 0;
    long work = -1;
    while (from < places.size()) {
      String symbol = places.get(from).symbol();
      int to = from;
      while (to < places.size() && places.get(to).symbol().equals(symbol)) {
        to++;
      }
      long next = old.position(symbol);
      out.number(Contexts.SOURCE_SECTIONS, to - from);
      out.number(Contexts.SOURCE_WORK, Math.toIntExact(next - work - 1));
      int position = -1;
      for (Place place : places.subList(from, to)) {
        out.number(Contexts.SOURCE_POSITION, place.position() - position - 1);
        position = place.position();
      }
      work = next;
      from = to;
    }
    out.number(Contexts.SOURCE_SECTIONS, 0);
  }

  /** Reads which sections are named, and their texts from the old pack. */
  static DeltaDictionary read(CodedReader in, OldPack old) {
    DeltaDictionary dictionary = new DeltaDictionary();
    long work = -1;
    for (int left = in.number(Contexts.SOURCE_SECTIONS);
        left > 0;
        left = in.number(Contexts.SOURCE_SECTIONS)) {
      work += in.number(Contexts.SOURCE_WORK) + 1L;
      dictionary.readWork(in, old.symbol(work), old, left);
    }
    return dictionary;
  }

  private void readWork(CodedReader in, String symbol, OldPack old, int count) {
    OldPack.OldWork work = old.work(symbol);
    long position = -1;
    for (int left = count; left > 0; left--) {
      position += in.number(Contexts.SOURCE_POSITION) + 1L;
      String text = work.section(position).text();
      add(new Place(symbol, Math.toIntExact(position)), text);
    }
  }
}
