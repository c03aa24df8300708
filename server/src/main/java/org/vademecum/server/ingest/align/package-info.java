/**
 * Which section of a new version is which section of the published one, so that ids survive
 * editions. Pure: sections in, sections with their final ids out.
 */
@NullMarked
package org.vademecum.server.ingest.align;

import org.jspecify.annotations.NullMarked;
