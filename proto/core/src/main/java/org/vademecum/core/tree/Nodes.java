package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Tombstone;

/** Canonical bytes of what the trees hold, as docs/format.md gives them. */
public final class Nodes {

  public static byte[] encode(Section section) {
    return SectionCodec.encode(section);
  }

  public static byte[] encode(Expression expression) {
    return ExpressionCodec.encode(expression);
  }

  public static byte[] encode(Provenance provenance) {
    return ProvenanceCodec.encode(provenance);
  }

  public static byte[] encode(Tombstone tombstone) {
    return TombstoneCodec.encode(tombstone);
  }

  /** Reads a section; refuses anything that is not its canonical form. */
  public static Section section(byte[] bytes) {
    return checked(() -> SectionCodec.decode(there(bytes)));
  }

  /** Reads an expression; refuses anything that is not its canonical form. */
  public static Expression expression(byte[] bytes) {
    return checked(() -> ExpressionCodec.decode(there(bytes)));
  }

  /** Reads provenance; refuses anything that is not its canonical form. */
  public static Provenance provenance(byte[] bytes) {
    return checked(() -> ProvenanceCodec.decode(there(bytes)));
  }

  private static byte[] there(byte[] bytes) {
    if (isErased(bytes)) {
      throw new ErasedNodeException(TombstoneCodec.decode(bytes));
    }
    return bytes;
  }

  /** Whether a store holds a {@link Tombstone} where a node was; it names no further nodes. */
  public static boolean isErased(byte[] node) {
    return new CanonicalReader(node).unsignedByte() == NodeType.TOMBSTONE;
  }

  /** Digests of the nodes that a node names, in order. */
  public static List<Digest> children(byte[] node) {
    return checked(() -> named(node));
  }

  private static List<Digest> named(byte[] node) {
    int type = new CanonicalReader(node).unsignedByte();
    return switch (type) {
      case NodeType.SECTION, NodeType.CORRECTED_SECTION, NodeType.PROVENANCE, NodeType.TOMBSTONE ->
          List.of();
      case NodeType.EXPRESSION, NodeType.CHANGE_EXPRESSION -> List.of(expression(node).content());
      case NodeType.SEQUENCE_LEAF -> sections(node);
      case NodeType.MAP_LEAF -> values(node);
      case NodeType.SEQUENCE_INNER -> inner(SequenceFormat.INSTANCE, node);
      case NodeType.MAP_INNER -> inner(MapFormat.INSTANCE, node);
      default -> throw new MalformedNodeException("unknown type of node " + type);
    };
  }

  /** Whether a node is a section. */
  public static boolean isSection(byte[] node) {
    int type = new CanonicalReader(node).unsignedByte();
    return type == NodeType.SECTION || type == NodeType.CORRECTED_SECTION;
  }

  /** Whether a node is a section that does not stand as issued. */
  public static boolean isCorrectedSection(byte[] node) {
    return new CanonicalReader(node).unsignedByte() == NodeType.CORRECTED_SECTION;
  }

  /** Whether a node's children are sections, which name no further nodes. */
  public static boolean namesSections(byte[] node) {
    return new CanonicalReader(node).unsignedByte() == NodeType.SEQUENCE_LEAF;
  }

  /** Whether a node's children are the values of a map: expressions or provenance. */
  public static boolean namesMapValues(byte[] node) {
    return new CanonicalReader(node).unsignedByte() == NodeType.MAP_LEAF;
  }

  private static List<Digest> sections(byte[] leaf) {
    List<Digest> children = new ArrayList<>();
    for (OutlineEntry entry : SequenceFormat.INSTANCE.leaves().decode(leaf)) {
      children.add(entry.section());
    }
    return children;
  }

  private static List<Digest> values(byte[] leaf) {
    List<Digest> children = new ArrayList<>();
    MapFormat.INSTANCE.leaves().decode(leaf).forEach(entry -> children.add(entry.value()));
    return children;
  }

  private static List<Digest> inner(TreeFormat<?> format, byte[] node) {
    List<Digest> children = new ArrayList<>();
    format.inner(format.height(node)).decode(node).forEach(child -> children.add(child.node()));
    return children;
  }

  private interface Decoder<T> {
    T decode();
  }

  /** Values that refuse their content say so as a malformed node. */
  private static <T> T checked(Decoder<T> decoder) {
    try {
      return decoder.decode();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new MalformedNodeException("a node holds what it must not: " + e.getMessage(), e);
    }
  }

  private Nodes() {}
}
