package org.vademecum.server.store;

/**
 * Metadata that waits for signatures of keys that are not on a server.
 *
 * @param role whose next version it is
 * @param envelope with the signatures that came so far, as the file's text
 * @param change id of the change that made it, never used twice
 */
public record MetadataRequest(String role, String envelope, String change) {}
