package org.vademecum.bench.codecs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vademecum.bench.pack.Waiting;

/** Figures of several ways to say one difference, printed as they come. */
final class Deltas {
  final Map<String, Object> figures = new LinkedHashMap<>();

  Deltas(String heading) {
    System.out.println(
        heading
            + "\n| | bytes | decode ms | at 1 Mbit/s, ms | at 20 Mbit/s, ms |\n|---|---|---|---|---|");
  }

  void add(String name, Primed.Coded coded) {
    add(name, coded.bytes(), coded.decoding());
  }

  /** One way. */
  void add(String name, long bytes, double decoding) {
    Map<String, Object> way = new LinkedHashMap<>();
    Map<String, Double> waiting = new LinkedHashMap<>();
    way.put("bytes", bytes);
    way.put("decode_ms", round(decoding * 1000));
    Waiting.put(waiting, "wait_ms", bytes * 1000, decoding * 1000);
    way.putAll(waiting);
    figures.put(name, way);
    System.out.println(
        "| "
            + name
            + " | "
            + bytes
            + " | "
            + way.get("decode_ms")
            + " | "
            + String.join(" | ", waiting.values().stream().map(String::valueOf).toList())
            + " |");
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
