package org.vademecum.core.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.PackMap;
import org.vademecum.proto.v1.DeltaHeader;
import org.vademecum.proto.v1.WorkDelta;

/** Applies a delta to an old pack, in time that follows the difference. */
public final class DeltaReader {

  /** Reads the header alone, which says between which roots the delta goes. */
  public static DeltaHeader header(InputStream in) throws IOException {
    return Frames.header(in, Frames.DELTA_MAGIC, DeltaHeader.parser());
  }

  /**
   * Applies a delta and puts the new nodes; old ones stay.
   *
   * @param base root of the old pack, whose nodes the source holds
   * @param source reads old nodes, and those put meanwhile
   * @return the root that was built, which is the one the header names; the caller compares it with
   *     the signed record
   * @throws BundleException when the delta must not be used; what was put before is to be dropped
   */
  public static Digest apply(
      InputStream in,
      Digest base,
      Caps caps,
      NodeSource source,
      NodeSink sink,
      PackListener listener)
      throws IOException {
    DeltaHeader header = header(in);
    Digest from = Roots.of(header.getFromRoot(), "from_root");
    Digest promised = Roots.of(header.getToRoot(), "to_root");
    if (!from.equals(base)) {
      throw new WrongBaseException(base, from);
    }
    Digest built =
        BundleReader.guarded(() -> works(in, header, base, caps, source, sink, listener));
    if (!built.equals(promised)) {
      throw new WrongRootException(promised, built);
    }
    return built;
  }

  private static Digest works(
      InputStream in,
      DeltaHeader header,
      Digest base,
      Caps caps,
      NodeSource source,
      NodeSink sink,
      PackListener listener)
      throws IOException {
    CodedReader body =
        Bodies.open(in, header.getCoding(), header.getBodySize(), header.getWindow(), caps);
    OldPack old = new OldPack(source, base);
    DeltaDictionary dictionary = DeltaDictionary.read(body, old);
    body.prime(dictionary.texts());
    WorkDeltaCoder coder = new WorkDeltaCoder(old, dictionary, caps);
    WorkDeltaApplier applier = new WorkDeltaApplier(source, sink, listener, new Tally(caps));
    TreeMap<String, Optional<Digest>> changes = new TreeMap<>();
    for (Optional<WorkDelta> next = coder.read(body); next.isPresent(); next = coder.read(body)) {
      String symbol = next.get().getSymbol();
      requireOrder(changes, symbol);
      changes.put(symbol, applier.apply(next.get(), old.find(symbol)));
    }
    return PackMap.edit(source, base, changes, sink);
  }

  private static void requireOrder(NavigableMap<String, Optional<Digest>> before, String symbol) {
    if (!before.isEmpty() && before.lastKey().compareTo(symbol) >= 0) {
      throw new MalformedBundleException("the works of a delta are out of order at " + symbol);
    }
  }

  private DeltaReader() {}
}
