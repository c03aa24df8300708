/**
 * The coder of texts and of the small numbers between them: words instead of bytes, matches among
 * words, and odds that learn. One rule for both directions, which docs/format.md writes down. Pure;
 * integers only, so that every machine and language codes alike.
 */
@NullMarked
package org.vademecum.core.coding;

import org.jspecify.annotations.NullMarked;
