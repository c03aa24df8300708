/**
 * Offline search: an inverted index in ordinary SQLite tables, which gives the same sections in the
 * same order on every client. The rule is in {@code docs/search.md}.
 */
@NullMarked
package org.vademecum.client.read.search;

import org.jspecify.annotations.NullMarked;
