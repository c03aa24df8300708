package org.vademecum.core.bundle;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.MapChange;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.PackMap;
import org.vademecum.proto.v1.Coding;
import org.vademecum.proto.v1.DeltaHeader;

/** Writes the delta between two roots, in time that follows their difference. */
public final class DeltaWriter {

  /** The delta file from one root of a pack to another; the same bytes for the same arguments. */
  public static byte[] write(
      NodeSource source, String collection, Language language, Digest from, Digest to) {
    DeltaDictionary dictionary = new DeltaDictionary();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    List<MapChange> changes = PackMap.diff(source, from, to);
    for (MapChange change : changes) {
      Frames.append(body, new WorkDeltaBuilder(source, dictionary).build(change));
    }
    DeltaHeader header =
        DeltaHeader.newBuilder()
            .setEncoder(Encoder.CURRENT)
            .setCollection(collection)
            .setLanguage(language.tag())
            .setFromRoot(Roots.bytes(from))
            .setToRoot(Roots.bytes(to))
            .setBodySize(body.size())
            .build();
    return smallest(header, body.toByteArray(), dictionary);
  }

  private static byte[] smallest(DeltaHeader header, byte[] body, DeltaDictionary dictionary) {
    byte[] stored =
        Frames.file(
            Frames.DELTA_MAGIC, header.toBuilder().setCoding(Coding.CODING_STORED).build(), body);
    byte[] preset = dictionary.bytes();
    int dictionarySize = Lzma.dictionarySize((long) body.length + preset.length);
    DeltaHeader lzma =
        header.toBuilder()
            .setCoding(Coding.CODING_LZMA)
            .setDictionarySize(dictionarySize)
            .addAllDictionary(dictionary.sources())
            .build();
    byte[] coded = Frames.file(Frames.DELTA_MAGIC, lzma, Lzma.encode(body, preset, dictionarySize));
    return coded.length < stored.length ? coded : stored;
  }

  private DeltaWriter() {}
}
