package org.vademecum.core.sketch;

/**
 * A section of a pack.
 *
 * @param symbol of its work
 * @param position in the work, from 0
 */
public record Place(String symbol, int position) implements Comparable<Place> {

  @Override
  public int compareTo(Place other) {
    int works = symbol.compareTo(other.symbol);
    return works != 0 ? works : Integer.compare(position, other.position);
  }
}
