package org.vademecum.bench.codecs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.bench.pack.HeldNodes;
import org.vademecum.bench.pack.PlainPack;
import org.vademecum.bench.pack.TextFolder;
import org.vademecum.bench.pack.Tool;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.NumberedSection;

/** A whole pack by every coder: the texts of its sections, then the pack with all structure. */
final class BundleLevel {
  private final Path work;
  private final List<Codec> codecs;
  private final long raw;

  /**
   * @param raw bytes of the files, to which sizes are held
   */
  BundleLevel(Path work, List<Codec> codecs, long raw) {
    this.work = work;
    this.codecs = codecs;
    this.raw = raw;
  }

  /** The texts alone, one section a line; what is left to do after decoding is not counted. */
  Map<String, Object> texts(List<TextFolder.Work> works) throws IOException {
    List<String> texts = new ArrayList<>();
    for (TextFolder.Work one : works) {
      one.sections().forEach(section -> texts.add(line(section)));
    }
    byte[] plain = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
    Table table = new Table("texts", plain);
    for (Effort effort : Effort.values()) {
      table.add(Words.texts(texts, plain.length, effort));
    }
    table.peers(0, 0, false);
    return table.figures;
  }

  private static String line(NumberedSection section) {
    String text = section.section().text();
    return section.number().isEmpty() ? text : section.number() + " " + text;
  }

  /** The pack; after decoding a peer has messages to parse before it has sections too. */
  Map<String, Object> pack(
      HeldNodes nodes, TextFolder.Pack pack, List<TextFolder.Work> works, Stores stores)
      throws IOException {
    byte[] plain = PlainPack.write(works);
    double parsing = Cpu.median(() -> PlainPack.parse(plain));
    Table table = new Table("pack", plain);
    double storing = stores.storing(works);
    table.figures.put("parse_s", parsing);
    table.figures.put("store_s", storing);
    Path file = work.resolve("bundle");
    for (Effort effort : Effort.values()) {
      Row row = Words.pack(nodes, pack, works, effort, file, stores);
      List<String> decoding = List.of(JavaDecoder.BUNDLE.name(), file.toString());
      table.add(row.withHeap(Peer.HEAP.of(JavaDecoder.class, () -> decoding)));
    }
    table.peers(parsing, storing, true);
    return table.figures;
  }

  private final class Table {
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final long size;

    Table(String name, byte[] plain) throws IOException {
      size = plain.length;
      Files.write(work.resolve(Codec.PLAIN), plain);
      figures.put("plain", size);
      System.out.println(name + ", " + size + " bytes before compression\n" + Row.HEAD);
    }

    void add(Row row) {
      figures.put(row.name(), row.figures(raw, size));
      System.out.println(row.line(raw, size));
    }

    void peers(double parsing, double storing, boolean heap) throws IOException {
      for (Codec codec : codecs) {
        if (Tool.has(codec.program())) {
          Peer peer = new Peer(codec, work);
          Row row = peer.measure(parsing, storing);
          add(heap ? peer.withHeap(row) : row);
        }
      }
    }
  }
}
