/**
 * Bundles and deltas: the bytes of a whole pack, and the bytes that turn one root into another
 * (docs/format.md). Pure: trees come and go through node sources and sinks, and every reader stops
 * at caps that its caller sets.
 */
@NullMarked
package org.vademecum.core.bundle;

import org.jspecify.annotations.NullMarked;
