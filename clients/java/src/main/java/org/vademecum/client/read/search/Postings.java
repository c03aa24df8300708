package org.vademecum.client.read.search;

import java.util.Arrays;

/** Where a term stands: sections in ascending order, in each the positions in ascending order. */
final class Postings {
  private int[] sections = new int[4];
  private int[] frequencies = new int[4];
  private int[] positions = new int[4];
  private int size;
  private int positionCount;

  int size() {
    return size;
  }

  int section(int index) {
    return sections[index];
  }

  int frequency(int index) {
    return frequencies[index];
  }

  int position(int index) {
    return positions[index];
  }

  int positionCount() {
    return positionCount;
  }

  /** Forgets all sections. */
  void clear() {
    size = 0;
    positionCount = 0;
  }

  /** Forgets all sections but the first so many. */
  void keepFirst(int count) {
    while (size > count) {
      positionCount -= frequencies[--size];
    }
  }

  /** Appends a section, whose positions follow. */
  void addSection(int section, int frequency) {
    if (size == sections.length) {
      sections = Arrays.copyOf(sections, size * 2);
      frequencies = Arrays.copyOf(frequencies, size * 2);
    }
    sections[size] = section;
    frequencies[size++] = frequency;
  }

  void setFrequency(int index, int frequency) {
    frequencies[index] = frequency;
  }

  /** Appends a position of the last section. */
  void addPosition(int position) {
    if (positionCount == positions.length) {
      positions = Arrays.copyOf(positions, positionCount * 2);
    }
    positions[positionCount++] = position;
  }

  /** Appends a position of the last section, and counts it. */
  void addPositionOfLast(int position) {
    addPosition(position);
    frequencies[size - 1]++;
  }

  /** Appends one section of other postings, whose positions begin at an index there. */
  void addFrom(Postings other, int index, int firstPosition) {
    addSection(other.sections[index], other.frequencies[index]);
    for (int i = 0; i < other.frequencies[index]; i++) {
      addPosition(other.positions[firstPosition + i]);
    }
  }

  /**
   * Writes {@code section << 32 | position - offset} of each position that is not below the offset.
   *
   * @return where the next goes
   */
  int copyPlaces(int offset, long[] into, int from) {
    int to = from;
    int at = 0;
    for (int i = 0; i < size; i++) {
      long section = (long) sections[i] << 32;
      for (int end = at + frequencies[i]; at < end; at++) {
        if (positions[at] >= offset) {
          into[to++] = section | (positions[at] - offset);
        }
      }
    }
    return to;
  }
}
