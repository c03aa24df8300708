package org.vademecum.client.read.search;

/**
 * A section that was found.
 *
 * @param section its row
 * @param score the same on every client that has the same pack; higher is better
 */
public record Hit(long pack, long section, long score) {}
