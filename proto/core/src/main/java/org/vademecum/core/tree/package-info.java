/**
 * The Merkle trees: a sequence of sections for each expression, a map from symbol to expression for
 * each pack, both shaped by their content alone, so that equal content has equal roots whatever its
 * history. Pure: nodes come and go through {@link org.vademecum.core.tree.NodeSource} and {@link
 * org.vademecum.core.tree.NodeSink}.
 */
@NullMarked
package org.vademecum.core.tree;

import org.jspecify.annotations.NullMarked;
