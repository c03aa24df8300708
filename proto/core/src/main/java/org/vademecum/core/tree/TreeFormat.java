package org.vademecum.core.tree;

/** The kind of a tree: what its leaves hold and how inner nodes are written. */
interface TreeFormat<E> {

  /** Height of a node: 0 for a leaf; refuses nodes of other kinds. */
  int height(byte[] node);

  Level<E> leaves();

  /** The level of inner nodes of a height from 1. */
  Level<Child> inner(int height);
}
