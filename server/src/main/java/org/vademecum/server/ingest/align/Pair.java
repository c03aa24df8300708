package org.vademecum.server.ingest.align;

/**
 * A section of the published version and one of the new version that may be the same.
 *
 * @param before index in the published version
 * @param after index in the new version
 * @param weight how much speaks for it, above 0; comparable within one step only
 */
record Pair(int before, int after, double weight) {}
