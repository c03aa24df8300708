package org.vademecum.server.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cuts work into requests that every server takes. */
final class Batches {
  /** Operations in one bulk write, and digests in one {@code $in}. */
  static final int MAX_COUNT = 1_000;

  /** Bytes of content in one bulk write. */
  static final long MAX_BYTES = 8L << 20;

  private Batches() {}

  /** Batches of at most {@link #MAX_COUNT} elements. */
  static <T> List<List<T>> byCount(Collection<T> elements) {
    return bySize(elements, element -> 0);
  }

  /** Batches within {@link #MAX_COUNT} and {@link #MAX_BYTES}; a larger element stands alone. */
  static <T> List<List<T>> bySize(Collection<T> elements, ToLongFunction<T> bytes) {
    List<List<T>> batches = new ArrayList<>();
    List<T> batch = new ArrayList<>();
    long total = 0;
    for (T element : elements) {
      long size = bytes.applyAsLong(element);
      if (!batch.isEmpty() && (batch.size() == MAX_COUNT || total + size > MAX_BYTES)) {
        batches.add(batch);
        batch = new ArrayList<>();
        total = 0;
      }
      batch.add(element);
      total += size;
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }
}
