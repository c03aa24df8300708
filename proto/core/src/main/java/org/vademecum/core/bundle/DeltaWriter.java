package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.sketch.PackSketch;
import org.vademecum.core.tree.MapChange;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.PackMap;
import org.vademecum.proto.v1.Coding;
import org.vademecum.proto.v1.DeltaHeader;
import org.vademecum.proto.v1.WorkDelta;

/** Writes the delta between two roots, in time that follows their difference. */
public final class DeltaWriter {

  /** The delta file from one root of a pack to another; the same bytes for the same arguments. */
  public static byte[] write(
      NodeSource source, String collection, Language language, Digest from, Digest to) {
    return write(source, collection, language, from, to, root -> PackSketch.of(source, root));
  }

  /** Gives the sketch of a root, which who writes many deltas need not make anew each time. */
  public interface Sketches {
    PackSketch of(Digest root);
  }

  /**
   * The same bytes in time that follows the difference, where the sketch is at hand.
   *
   * @param sketches asked for that of the old root when there is new text
   */
  public static byte[] write(
      NodeSource source,
      String collection,
      Language language,
      Digest from,
      Digest to,
      Sketches sketches) {
    OldPack old = new OldPack(source, from);
    DictionaryChoice choice = new DictionaryChoice(old, () -> sketches.of(from));
    List<WorkDelta> works = new ArrayList<>();
    long bytes = 0;
    for (MapChange change : PackMap.diff(source, from, to)) {
      WorkDelta work = new WorkDeltaBuilder(source, choice).build(change);
      works.add(work);
      bytes += work.getSerializedSize();
    }
    DeltaDictionary dictionary = choice.choose();
    int window = CodedWriter.window(bytes + dictionary.size());
    CodedWriter out = new CodedWriter(window, Effort.THOROUGH);
    dictionary.write(out, old);
    out.prime(dictionary.texts());
    WorkDeltaCoder coder = new WorkDeltaCoder(old, dictionary, Caps.none());
    works.forEach(work -> coder.write(out, work));
    WorkDeltaCoder.finish(out);
    byte[] coded = out.finish();
    DeltaHeader header =
        DeltaHeader.newBuilder()
            .setEncoder(Encoder.THOROUGH)
            .setCollection(collection)
            .setLanguage(language.tag())
            .setFromRoot(Roots.bytes(from))
            .setToRoot(Roots.bytes(to))
            .setCoding(Coding.CODING_WORDS)
            .setBodySize(out.size())
            .setWindow(window)
            .build();
    return Frames.file(Frames.DELTA_MAGIC, header, coded);
  }

  private DeltaWriter() {}
}
