package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
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
    DeltaDictionary dictionary = new DeltaDictionary();
    List<WorkDelta> works = new ArrayList<>();
    long bytes = 0;
    for (MapChange change : PackMap.diff(source, from, to)) {
      WorkDelta work = new WorkDeltaBuilder(source, dictionary).build(change);
      works.add(work);
      bytes += work.getSerializedSize();
    }
    int window = CodedWriter.window(bytes + dictionary.size());
    CodedWriter out = new CodedWriter(window, Effort.THOROUGH);
    out.prime(dictionary.texts());
    WorkDeltaCoder coder = new WorkDeltaCoder(Caps.none());
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
            .addAllDictionary(dictionary.sources())
            .build();
    return Frames.file(Frames.DELTA_MAGIC, header, coded);
  }

  private DeltaWriter() {}
}
