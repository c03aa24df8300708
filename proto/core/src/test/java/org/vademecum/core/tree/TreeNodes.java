package org.vademecum.core.tree;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.vademecum.core.document.OutlineEntry;

/** Nodes of sequences and maps, as vectors show them. */
public final class TreeNodes {

  /** The fields of a node; refuses anything that is none. */
  public static JsonObject fields(byte[] node) {
    return switch (node.length == 0 ? 0 : node[0]) {
      case NodeType.SEQUENCE_LEAF -> sections(SequenceFormat.INSTANCE.leaves().decode(node));
      case NodeType.MAP_LEAF -> works(MapFormat.INSTANCE.leaves().decode(node));
      case NodeType.SEQUENCE_INNER -> inner(SequenceFormat.INSTANCE, node);
      case NodeType.MAP_INNER -> inner(MapFormat.INSTANCE, node);
      default -> throw new MalformedNodeException("this is no node of a tree");
    };
  }

  /** The bytes that a node has when it is read and written. */
  public static byte[] again(byte[] node) {
    return switch (node[0]) {
      case NodeType.SEQUENCE_LEAF -> again(SequenceFormat.INSTANCE.leaves(), node);
      case NodeType.MAP_LEAF -> again(MapFormat.INSTANCE.leaves(), node);
      case NodeType.SEQUENCE_INNER -> again(level(SequenceFormat.INSTANCE, node), node);
      default -> again(level(MapFormat.INSTANCE, node), node);
    };
  }

  private static <I> byte[] again(Level<I> level, byte[] node) {
    return level.encode(level.decode(node));
  }

  private static Level<Child> level(TreeFormat<?> format, byte[] node) {
    return format.inner(format.height(node));
  }

  private static JsonObject sections(List<OutlineEntry> entries) {
    JsonArray array = new JsonArray();
    for (OutlineEntry entry : entries) {
      JsonObject shown = new JsonObject();
      shown.addProperty("section", entry.section().hex());
      shown.addProperty("level", entry.level());
      shown.addProperty("number", entry.number());
      array.add(shown);
    }
    return fields("entries", array);
  }

  private static JsonObject works(List<MapFormat.Entry> entries) {
    JsonArray array = new JsonArray();
    for (MapFormat.Entry entry : entries) {
      JsonObject shown = new JsonObject();
      shown.addProperty("symbol", entry.key());
      shown.addProperty("digest", entry.value().hex());
      array.add(shown);
    }
    return fields("entries", array);
  }

  private static JsonObject inner(TreeFormat<?> format, byte[] node) {
    JsonArray array = new JsonArray();
    for (Child child : level(format, node).decode(node)) {
      JsonObject shown = new JsonObject();
      shown.addProperty("node", child.node().hex());
      shown.addProperty("entries", child.weight());
      if (format == MapFormat.INSTANCE) {
        shown.addProperty("last", child.lastKey());
      }
      array.add(shown);
    }
    JsonObject fields = new JsonObject();
    fields.addProperty("height", format.height(node));
    fields.add("children", array);
    return fields;
  }

  private static JsonObject fields(String name, JsonArray array) {
    JsonObject fields = new JsonObject();
    fields.add(name, array);
    return fields;
  }

  private TreeNodes() {}
}
