package org.vademecum.server.ingest.akn;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The elements that are open around a place, innermost first. */
final class OpenElements {
  private final Deque<AknFrame> frames = new ArrayDeque<>();

  void push(AknFrame frame) {
    frames.push(frame);
  }

  AknFrame pop() {
    return frames.pop();
  }

  /** The innermost element; null outside of all. */
  @Nullable AknFrame innermost() {
    return frames.peek();
  }

  /** The element whose text a block is: a division, a zone's own element, or a note. */
  @Nullable AknFrame owner() {
    for (AknFrame frame : frames) {
      if (frame.isHierarchical() || frame.isHolder()) {
        return frame;
      }
      if (frame.zone.isEmpty()) {
        return null;
      }
    }
    return null;
  }

  /** Whether a block says what the document is, and is no title. */
  boolean areMasthead(AknFrame block, AknText text) {
    boolean container = frames.stream().anyMatch(f -> f.container.equals("masthead"));
    boolean title = text.isTitle() || frames.stream().anyMatch(f -> f.name.equals("longTitle"));
    return container || (block.zone.equals("preface") && !title);
  }

  /** The item of a list whose text is this; null where there is none. */
  @Nullable AknFrame item(AknText text) {
    return frames.stream()
        .filter(frame -> frame.text == text && frame.name.equals("li"))
        .findFirst()
        .orElse(null);
  }

  /** Lets all elements whose text one is have another. */
  void replace(AknText text, AknText other) {
    frames.stream().filter(frame -> frame.text == text).forEach(frame -> frame.text = other);
  }

  boolean areTable() {
    return frames.stream().anyMatch(f -> f.name.equals("table"));
  }

  /** Whether a division is open that stands for a note of its own. */
  boolean areNote() {
    return frames.stream().anyMatch(f -> f.name.equals("hcontainer") && f.container.equals("note"));
  }
}
