package org.vademecum.bench.codecs;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.bench.pack.ByHand;
import org.vademecum.bench.pack.Tool;
import org.vademecum.bench.pack.Waiting;
import org.vademecum.client.read.IndexedSections;

/** A search index that the device makes, beside one that comes with the bundle. */
final class SentIndex {
  private final Path work;
  private final Stores stores;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  SentIndex(Path work, Stores stores) {
    this.work = work;
    this.stores = stores;
  }

  /** Figures of the index of a bundle's pack; none where xz is missing. */
  Map<String, Object> measure(Path bundle) throws IOException, SQLException {
    if (!Tool.has("xz")) {
      return figures;
    }
    Path store = stores.filled(bundle);
    double indexed = stores.applying(bundle, new IndexedSections());
    double plain = stores.applying(bundle, new NoIndex());
    List<byte[]> coded = code(IndexDump.of(store));
    long size = coded.stream().mapToLong(part -> part.length).sum();
    double decoding = Cpu.median(() -> decode(coded));
    double inserting = inserting(store);
    figures.put("bundle", Files.size(bundle));
    figures.put("index_xz", size);
    figures.put("build_s", indexed - plain);
    figures.put("store_s", plain);
    figures.put("decode_s", decoding);
    figures.put("insert_s", inserting);
    Waiting.put(figures, "built_wait_s", Files.size(bundle), indexed);
    long sent = Files.size(bundle) + size;
    Waiting.put(figures, "sent_wait_s", sent, plain + decoding + inserting);
    System.out.println("index: " + figures);
    return figures;
  }

  private List<byte[]> code(Map<String, byte[]> parts) throws IOException {
    List<byte[]> coded = new ArrayList<>();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      Files.write(work.resolve(Codec.PLAIN), part.getValue());
      File file = work.resolve(Codec.CODED).toFile();
      Tool.run(List.of("xz", "-9e", "-c", Codec.PLAIN), work, file);
      coded.add(Files.readAllBytes(file.toPath()));
      figures.put(part.getKey(), part.getValue().length);
      figures.put(part.getKey() + "_xz", file.length());
    }
    return coded;
  }

  private static void decode(List<byte[]> coded) throws IOException {
    for (byte[] part : coded) {
      JavaDecoder.XZ.decode(new ByteArrayInputStream(part));
    }
  }

  private double inserting(Path store) throws IOException, SQLException {
    ByHand rows = new ByHand(store);
    return Cpu.median(
        () -> {
          try {
            Path file = stores.file();
            rows.writeIndex(file);
            Files.delete(file);
          } catch (SQLException e) {
            throw new IOException(e);
          }
        });
  }
}
