package org.vademecum.core.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.coding.TracedReader;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.tree.ExpressionBuilder.Stored;
import org.vademecum.core.tree.Nodes;

/** What docs/format-example.md shows: each block by its name, from the files of the vectors. */
final class FormatExample {
  private static final int MAGIC = 4;
  private static final int WINDOW = 1 << 10;
  private static final int NODE_LINE = 32;

  private final Map<String, String> blocks = new LinkedHashMap<>();
  private final List<NumberedSection> old;

  FormatExample(Library library, FileVectors files) {
    Work work = library.packs.get("example").works().get(0);
    old = work.sections();
    tree(library, work);
    bundle(files.file("example.thorough.vdb"));
    delta(files.file("example.example-word.vdd"));
  }

  Map<String, String> blocks() {
    return blocks;
  }

  private void tree(Library library, Work work) {
    List<String> lines = new ArrayList<>();
    for (NumberedSection it : old) {
      byte[] section = Nodes.encode(it.section());
      node("section " + it.section().id(), Digest.of(section), section, lines);
    }
    Stored stored = library.stored(work);
    node("sequence", stored.expression().content(), library, lines);
    node("expression", stored.digest(), library, lines);
    node("map, whose digest is the pack's root", library.root("example"), library, lines);
    show("bundle-tree", lines);
  }

  private static void node(String name, Digest digest, Library library, List<String> lines) {
    node(name, digest, library.nodes.node(digest), lines);
  }

  private static void node(String name, Digest digest, byte[] bytes, List<String> lines) {
    lines.add(name);
    for (int at = 0; at < bytes.length; at += NODE_LINE) {
      int end = Math.min(bytes.length, at + NODE_LINE);
      lines.add("  " + HexFormat.ofDelimiter(" ").formatHex(bytes, at, end));
    }
    lines.add("  = " + digest.hex());
  }

  private void bundle(byte[] file) {
    show("bundle-bytes", bytes(file));
    show("bundle-header", new ShownHeader(file, ShownHeader.BUNDLE).lines());
    TracedReader in = body(file);
    in.symbol("a work", Crafted.WORK);
    in.number("symbol shares", Crafted.SHARED);
    in.text("symbol");
    in.text("title");
    in.symbol("other fields", Crafted.HEAD);
    in.bytes("other fields", Crafted.HEAD_BYTES);
    int kind = 0;
    int level = 0;
    for (int next = in.symbol("kind", kind); next != 0; next = in.symbol("kind", kind)) {
      kind = next;
      level = section(in, kind, level);
    }
    in.symbol("no other work", Crafted.WORK);
    finish("bundle-body", in);
    show("bundle-full", in.inFull());
  }

  private static int section(TracedReader in, int kind, int before) {
    int level = in.symbol("level", Crafted.LEVEL + 2 * before);
    int said = in.symbol("what is said", Crafted.WHAT + kind);
    if ((said & 1) != 0) {
      in.text("id");
    }
    if ((said & 2) != 0) {
      in.text("number");
    }
    in.text("text");
    return level;
  }

  private void delta(byte[] file) {
    show("delta-bytes", bytes(file));
    show("delta-header", new ShownHeader(file, ShownHeader.DELTA).lines());
    TracedReader in = body(file);
    in.number("old sections of a work", 114);
    in.number("works before it", 115);
    int position = in.number("sections before it", 116);
    in.number("no other work", 114);
    in.prime(List.of(old.get(position).section().text()));
    in.symbol("a work with the same head", Crafted.WORK);
    in.number("works before it", 113);
    in.number("splices", CraftedSplices.SPLICES);
    in.number("kept", 107);
    in.number("removed", 108);
    in.number("inserted", 109);
    in.symbol("an edit at the expected position", 120);
    in.symbol("nothing else said", 117);
    in.near(0);
    in.text("text");
    in.symbol("no other work", Crafted.WORK);
    finish("delta-body", in);
  }

  private static TracedReader body(byte[] file) {
    int start = MAGIC + 1 + file[MAGIC];
    byte[] body = Arrays.copyOfRange(file, start, file.length);
    return new TracedReader(body, WINDOW);
  }

  private void finish(String name, TracedReader in) {
    if (!in.atEnd()) {
      throw new IllegalStateException("the example is not read to its end");
    }
    show(name, in.lines());
  }

  private static List<String> bytes(byte[] file) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < file.length; at += 16) {
      int end = Math.min(file.length, at + 16);
      String hex = HexFormat.ofDelimiter(" ").formatHex(file, at, end);
      lines.add(String.format("%3d  %s", at, hex));
    }
    return lines;
  }

  private void show(String name, List<String> lines) {
    blocks.put(name, String.join("\n", lines) + "\n");
  }
}
