package org.vademecum.core.document;

/**
 * What a library's own store holds in place of a node that was erased. It never travels: whoever
 * takes a node's digest finds that these are not its bytes.
 *
 * @param digest of the node that was here
 * @param reason why it was erased
 * @param by who had it erased; may be empty
 * @param at when, milliseconds since 1970-01-01T00:00Z
 */
public record Tombstone(Digest digest, String reason, String by, long at) {}
