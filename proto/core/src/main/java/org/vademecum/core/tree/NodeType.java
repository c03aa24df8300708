package org.vademecum.core.tree;

/** First byte of every node: what it is. Never reuse one. */
final class NodeType {
  static final int SECTION = 0x01;
  static final int SEQUENCE_LEAF = 0x02;
  static final int SEQUENCE_INNER = 0x03;
  static final int MAP_LEAF = 0x04;
  static final int MAP_INNER = 0x05;
  static final int EXPRESSION = 0x06;
  static final int PROVENANCE = 0x07;
  static final int CORRECTED_SECTION = 0x08;
  static final int CHANGE_EXPRESSION = 0x09;

  /** In a library's own store only, in place of another node. */
  static final int TOMBSTONE = 0x7f;

  private NodeType() {}
}
