package org.vademecum.core.tree;

import org.vademecum.core.document.Digest;

/**
 * What an inner node says of a child.
 *
 * @param node digest of the child
 * @param weight number of entries below it
 * @param lastKey last key below it; empty in sequences
 */
record Child(Digest node, long weight, String lastKey) {}
