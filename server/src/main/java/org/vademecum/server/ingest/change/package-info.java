/**
 * What a corrigendum, addendum or revision does to another work: reading it, and applying it to the
 * other work's sections.
 */
@NullMarked
package org.vademecum.server.ingest.change;

import org.jspecify.annotations.NullMarked;
