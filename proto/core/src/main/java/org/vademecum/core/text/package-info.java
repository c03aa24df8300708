/**
 * Text analysis and relevance for search, by one rule that every client shares. The rule and its
 * data ({@code proto/analysis}) are described in {@code docs/search.md}.
 */
@NullMarked
package org.vademecum.core.text;

import org.jspecify.annotations.NullMarked;
