package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.List;

/** The blocks of one term, undecoded, in order. */
final class TermBlocks {
  private final List<Integer> keys = new ArrayList<>();
  private final List<byte[]> blocks = new ArrayList<>();
  private int sections;

  void add(int key, byte[] block) {
    keys.add(key);
    blocks.add(block);
    sections += PostingBlock.size(block);
  }

  int count() {
    return blocks.size();
  }

  /** In how many sections the term stands. */
  int sections() {
    return sections;
  }

  /** The least section that a block may hold. */
  int firstOf(int block) {
    return keys.get(block);
  }

  /** The greatest section that a block may hold. */
  int lastOf(int block) {
    return block + 1 < keys.size() ? keys.get(block + 1) - 1 : Integer.MAX_VALUE;
  }

  Postings decode(int block) {
    Postings postings = new Postings();
    PostingBlock.decode(keys.get(block), blocks.get(block), true, postings);
    return postings;
  }
}
