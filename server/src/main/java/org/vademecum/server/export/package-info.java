/**
 * Writes a published expression in formats of others: Akoma Ntoso, EPUB, Markdown, JSON. Pure;
 * equal input gives equal bytes.
 */
@NullMarked
package org.vademecum.server.export;

import org.jspecify.annotations.NullMarked;
